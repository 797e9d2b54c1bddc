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
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.DuplicateItem;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        IReadOnlyList<string> keys = violation.Schema.ListMapKeys;
        string list = ViolationWords.Field(violation.Path.Parent!);
        bool isMap = violation.Schema.ListKind == ListKind.Map && keys.Count > 0;
        string message = isMap
            ? $"Two items of {list} have the same {SchemaWords.Join([.. keys.Select(key => $"`{key}`")], "and")}"
            : $"{list} has {ViolationWords.Value(violation.Node)} twice";
        ViolationReport.Report(
                context,
                violation,
                PlaceOf(violation.Path),
                message,
                isMap ? $"{ViolationWords.Judge(violation)} tells the items apart by it, and refuses two alike"
                    : $"{ViolationWords.Judge(violation)} takes each item but once",
                "remove one of the two, or tell them apart")
            .WithRelated(PlaceOf(violation.First!), "the first one");

        Place PlaceOf(FieldPath item) => isMap && manifest.At(item.Key(keys[0])) is { Exists: true } key
            ? key : manifest.At(item);
    }
}
