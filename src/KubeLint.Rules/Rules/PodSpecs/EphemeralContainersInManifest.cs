using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Ephemeral containers where nobody may put them.</summary>
[Rule(
    "KL0506",
    "ephemeral-containers-in-manifest",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A manifest has ephemeral containers, which can only be added to a running pod.",
    Equivalents = ["kyverno:block-ephemeral-containers"])]
internal sealed class EphemeralContainersInManifest : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.EphemeralContainers is { Count: > 0 })
        {
            context.Report(
                template.At(nameof(V1PodSpec.EphemeralContainers)).OnKey(),
                $"{template.DisplayName} has ephemeral containers",
                "the API server refuses to create a pod that has any: they are added to a running one, to debug it",
                "remove them, and use `kubectl debug` when you need one");
        }
    }
}
