using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>A field that the kind does not have.</summary>
[Rule(
    "KL0101",
    "unknown-field",
    RuleFamily.Syntax,
    Severity.Error,
    Fixable = true,
    Summary = "An object has a field that its kind does not have.",
    Equivalents = ["kubeconform:-strict", "monokle:K8S001", "kube-linter:schema-validation"])]
internal sealed class UnknownField : SchemaRule
{
    /// <summary>So many fields can be named in a clause.</summary>
    private const int FewFields = 6;

    private const string Dropped = "kubectl refuses it, since it validates strictly by default, and where nobody does "
        + "the API server drops the field without a word";

    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.UnknownField;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        Place place = manifest.At(violation.Path).OnKey();
        string message = $"`{violation.Path.LastKey}` is not a field of {ViolationWords.Owner(manifest, violation)}";
        string why = violation.Dialect == SchemaDialect.JsonSchema ? "its schema allows no other fields" : Dropped;
        IReadOnlyList<KubernetesVersion> versions =
            violation.Versions.Count > 0 ? violation.Versions : context.Bundle.TargetVersions;
        if (FieldHistory.Describe(violation.Schema.Name, violation.Path.LastKey!, versions) is { } history)
        {
            string when = violation.Versions.Count > 0 ? "" : $" in Kubernetes {VersionWords.Describe(versions)}";
            ViolationReport.Report(
                context, violation, place, $"{message}{when}: {history}", why,
                "leave it out, or choose the version of Kubernetes by `--kubernetes-version`");
        }
        else if (new FieldSearch(manifest, violation, context.Bundle.Validator.Patterns).Find() is { } suggestion)
        {
            FindingDraft draft = ViolationReport.Report(
                context, violation, place, message + Suggest(suggestion), why, Advise(suggestion));
            UnknownFieldFix.AddTo(draft, place, suggestion);
        }
        else
        {
            ViolationReport.Report(context, violation, place, message, why, AdviseOnFields(manifest, violation));
        }
    }

    private static string Suggest(FieldSuggestion suggestion) => suggestion.Kind switch
    {
        SuggestionKind.Case => $": it is written `{suggestion.Name}`",
        SuggestionKind.Spelling => $": did you mean `{suggestion.Name}`?",
        _ => $": it belongs {NameOf(suggestion.Path.Parent!)}",
    };

    private static string Advise(FieldSuggestion suggestion) => suggestion.Kind switch
    {
        SuggestionKind.Case => $"write `{suggestion.Name}`: keys are case-sensitive",
        SuggestionKind.Spelling => $"write `{suggestion.Name}`, or remove the field",
        _ => $"move it to `{suggestion.Path}`",
    };

    private static string NameOf(FieldPath parent) =>
        parent.Parent is null ? "at the top of the object" : $"in `{parent}`";

    private static string AdviseOnFields(Manifest manifest, Violation violation)
    {
        string[] fields = [.. (violation.Schema.Properties?.Keys ?? []).Select(key => $"`{key}`")];
        string path = string.Concat(
            violation.Path.Parent!.Steps().Select(step => step.LastKey is { } key ? $".{key}" : ""));
        return fields.Length switch
        {
            0 => "remove it: there are no fields here",
            <= FewFields => $"remove it, or write one of {SchemaWords.Join(fields, "and")}",
            _ => $"remove it; `kubectl explain {manifest.Kind.ToLowerInvariant()}{path}` lists the fields",
        };
    }
}
