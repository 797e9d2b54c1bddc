using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that nobody restarts when it hangs.</summary>
[Rule(
    "KL7011",
    "no-liveness-probe",
    RuleFamily.Reliability,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A container that runs as long as its pod has no liveness probe.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:no-liveness-probe", "polaris:livenessProbeMissing", "checkov:CKV_K8S_8", "kics:ade74944",
        "kubescape:C-0056", "datree:CONTAINERS_MISSING_LIVENESSPROBE_KEY", "popeye:POP-102", "popeye:POP-103",
        "terrascan:AC_K8S_0070", "gatekeeper:k8srequiredprobes",
    ])]
internal sealed class NoLivenessProbe : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container is { IsLongRunning: true, Model.LivenessProbe: null }
            && ProbedPods.Include(container.Template, context.Bundle)
            && !container.Template.Manifest.Has(container.Model, nameof(V1Container.LivenessProbe)))
        {
            context.Report(
                container.At(nameof(V1Container.Name)),
                $"{container.DisplayName} has no liveness probe",
                "it is restarted when it ends, but not when it hangs",
                "add a `livenessProbe` that fails only if nothing but a restart helps; if it ends by itself then, "
                    + "leave this rule off");
        }
    }
}
