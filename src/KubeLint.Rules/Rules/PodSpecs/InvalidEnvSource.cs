using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An environment variable whose value comes from nowhere, or from two places.</summary>
[Rule(
    "KL0518",
    "invalid-env-source",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An environment variable has no source or several, or one that Kubernetes does not know.")]
internal sealed class InvalidEnvSource : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model is { Env: null, EnvFrom: null })
        {
            return;
        }

        Manifest manifest = container.Template.Manifest;
        EnvSourceFaults faults = new(manifest, context);
        foreach (V1EnvVar variable in container.Model.Env.Each())
        {
            faults.Check(variable);
        }

        foreach (V1EnvFromSource source in container.Model.EnvFrom.Each())
        {
            faults.Check(source);
        }
    }
}
