using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that is restarted for what should only keep connections away from it.</summary>
[Rule(
    "KL7012",
    "probes-identical",
    RuleFamily.Reliability,
    Severity.Warning,
    Summary = "The liveness probe of a container asks what its readiness probe asks, and is no more patient.",
    Guide = "What Kubernetes Provides",
    Equivalents = ["kube-score:pod-probes-identical", "kyverno:validate-probes"])]
internal sealed class ProbesIdentical : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.IsLongRunning
            || container.Model is not { LivenessProbe: { } liveness, ReadinessProbe: { } readiness })
        {
            return;
        }

        ProbeCheck restarting = new(container, liveness);
        ProbeCheck waiting = new(container, readiness);
        if (!restarting.IsKnown(container.Template.Manifest) || !waiting.IsKnown(container.Template.Manifest)
            || restarting.IsMorePatientThan(waiting) || !restarting.IsSameAs(waiting)
            || !ProbedPods.Include(container.Template, context.Bundle))
        {
            return;
        }

        context.Report(
                container.At(nameof(V1Container.LivenessProbe)).OnKey(),
                $"{container.DisplayName} has a liveness probe that asks what its readiness probe asks, and gives up "
                    + $"after {Seconds(restarting)} of failures",
                "whenever it is not ready, be it that it is busy or waits for something, it is restarted as well",
                "give the liveness probe a higher `failureThreshold`, or let it ask for less than the readiness probe")
            .WithRelated(
                container.At(nameof(V1Container.ReadinessProbe)).OnKey(),
                $"the readiness probe gives up after {Seconds(waiting)}");
    }

    private static string Seconds(ProbeCheck probe) =>
        string.Create(CultureInfo.InvariantCulture, $"{probe.Tolerance} s");
}
