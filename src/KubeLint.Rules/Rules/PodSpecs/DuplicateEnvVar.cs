using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An environment variable that is set twice.</summary>
[Rule(
    "KL0517",
    "duplicate-env-var",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "A container sets an environment variable twice, so that the first value is lost.",
    Equivalents =
    [
        "kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication", "kubescape:C-0295",
    ])]
internal sealed class DuplicateEnvVar : ContainerRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Manifest manifest = container.Template.Manifest;
        var repeated = RepeatedItems.Find(
            container.Model.Env ?? [], variable => string.IsNullOrEmpty(variable.Name) ? null : variable.Name);
        foreach (var (later, earlier) in repeated)
        {
            if (Extends(manifest.Places.NodeOf(later)))
            {
                continue;
            }

            bool isSame = later.ValueFrom is null && earlier.ValueFrom is null && later.Value == earlier.Value;
            context.Report(
                    manifest.At(later, nameof(later.Name)),
                    $"{container.DisplayName} sets `{later.Name}` twice{(isSame ? ", to the same value" : "")}",
                    isSame
                        ? "one of them is of no use, and changing only one will have no effect or a surprising one"
                        : "the last one wins, and a server-side apply refuses it",
                    "remove the one that is not meant")
                .WithRelated(manifest.At(earlier, nameof(earlier.Name)), "the first one");
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "env") && !Extends(violation.Node as YamlMapping);

    /// <summary><c>PATH: $(PATH):/opt/bin</c> adds to the value that was there before.</summary>
    private static bool Extends(YamlMapping? variable)
    {
        string? value = TextOf(variable?.Find("value"));
        string reference = $"$({TextOf(variable?.Find("name"))})";
        return value is not null && value != reference && value.Contains(reference, StringComparison.Ordinal)
            && variable?.Find("valueFrom") is null;
    }

    private static string? TextOf(YamlEntry? entry) => (entry?.Value.Resolved as YamlScalar)?.AsString;
}
