using System.Collections.Frozen;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>Two items of a list that may hold each but once.</summary>
[Rule(
    "KL0107",
    "duplicate-list-item",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two items of a list are the same to the API server, which takes each but once.",
    Equivalents = ["kubeconform:schema", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class DuplicateListItem : SchemaRule
{
    /// <summary>
    /// The items that the API server compares whenever it validates an object of a built-in kind (its
    /// <c>ValidateXyz</c> functions end in <c>field.Duplicate</c>). The keys of other lists count in a server-side
    /// apply only.
    /// </summary>
    private static readonly FrozenSet<string> _alwaysCompared = FrozenSet.Create(
        StringComparer.Ordinal,
        "Container", "EphemeralContainer", "MutatingWebhook", "PodResourceClaim", "PodSchedulingGate", "ResourceClaim",
        "ServicePort", "TopologySpreadConstraint", "ValidatingWebhook", "Volume", "VolumeDevice", "VolumeMount");

    private static readonly FrozenSet<string> _alwaysComparedSets =
        FrozenSet.Create(StringComparer.Ordinal, "validationActions", "values");

    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.DuplicateItem;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        IReadOnlyList<string> keys = violation.Schema.ListMapKeys;
        string list = ViolationWords.List(violation);
        bool isMap = violation.Schema.ListKind == ListKind.Map && keys.Count > 0;
        bool isAccepted = violation.Dialect == SchemaDialect.BuiltIn && !IsAlwaysCompared(violation);
        string judge = ViolationWords.Judge(violation);
        string message = isMap
            ? $"Two items of {list} have the same {SchemaWords.Join([.. keys.Select(key => $"`{key}`")], "and")}"
            : $"{list} has {ViolationWords.Value(violation.Node)} twice";
        string why = isAccepted
            ? "the API server refuses it in a server-side apply, as Flux and `kubectl apply --server-side` do"
            : isMap ? $"{judge} tells the items apart by that, and refuses two alike"
            : $"{judge} takes each item but once";
        FindingDraft draft = ViolationReport.Report(
                context, violation, PlaceOf(violation.Path), message, why, "remove one of the two, or tell them apart")
            .WithRelated(PlaceOf(violation.First!), "the first one");
        if (isAccepted)
        {
            draft.WithSeverity(Severity.Warning);
        }

        Place PlaceOf(FieldPath item) => isMap && manifest.At(item.Key(keys[0])) is { Exists: true } key
            ? key : manifest.At(item);
    }

    private static bool IsAlwaysCompared(Violation violation) =>
        violation.Schema.Items?.Schema.Name is { } name
            ? _alwaysCompared.Contains(name[(name.LastIndexOf('.') + 1)..])
            : _alwaysComparedSets.Contains(violation.Path.Parent?.LastKey ?? "");
}
