using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An affinity that Kubernetes does not take.</summary>
[Rule(
    "KL0531",
    "invalid-affinity",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A term of an affinity has no topology key, a weight out of range, or a requirement that cannot hold.",
    Equivalents = ["datree:EKS_MISSING_KEY_TOPOLOGYKEY"])]
internal sealed class InvalidAffinity : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.Affinity is not { } affinity)
        {
            return;
        }

        Manifest manifest = template.Manifest;
        PodRefusal.Report(new NodeAffinityFaults(manifest).In(affinity.NodeAffinity), context);
        PodAffinityFaults pods = new(manifest);
        PodRefusal.Report(
            pods.In(
                affinity.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
                affinity.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution),
            context);
        PodRefusal.Report(
            pods.In(
                affinity.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
                affinity.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution),
            context);
    }
}
