using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>A field that the API calls deprecated.</summary>
[Rule(
    "KL0203",
    "deprecated-field",
    RuleFamily.Syntax,
    Severity.Info,
    Fixable = true,
    Summary = "An object has a field that the Kubernetes API calls deprecated.")]
internal sealed class DeprecatedField : SchemaRule
{
    /// <inheritdoc/>
    public override ViolationKind Kind => ViolationKind.DeprecatedField;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, Violation violation, RuleContext context)
    {
        IEnumerable<Schema> around = SchemaSteps.To(violation.Root, violation.Path.Parent!).Select(step => step.Schema);
        if (around.Skip(1).Any(schema => schema.IsDeprecated))
        {
            return;
        }

        Place place = manifest.At(violation.Path).OnKey();
        string name = violation.Path.LastKey!;
        (string Advice, KubernetesVersion? GoneIn)? known =
            violation.Dialect == SchemaDialect.BuiltIn ? DeprecatedFields.Find(name) : null;
        bool isSaidTwice =
            name == "serviceAccount" && manifest.At(violation.Path.Parent!.Key("serviceAccountName")).Exists;
        bool isGone = known?.GoneIn <= context.Settings.TargetVersions[^1];
        FindingDraft draft = ViolationReport.Report(
            context,
            violation,
            place,
            $"`{name}` is deprecated",
            isGone ? "the field is still there, and does not work any more" : "it will not be there for ever",
            isSaidTwice ? "remove it: `serviceAccountName` is there, and says the same"
                : known?.Advice ?? "look up what takes its place, and use that");
        if (isGone)
        {
            draft.WithSeverity(Severity.Warning);
        }

        if (name == "serviceAccount" && !isSaidTwice && place.KeyNode is YamlScalar key)
        {
            draft.WithFix(known!.Value.Advice, place.Via.Count == 0, ScalarEdit.Replace(key, "serviceAccountName"));
        }
    }
}
