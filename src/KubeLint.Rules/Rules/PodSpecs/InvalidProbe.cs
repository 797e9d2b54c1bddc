using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A probe that Kubernetes does not take, or takes for another one.</summary>
[Rule(
    "KL0519",
    "invalid-probe",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A probe does nothing or several things, or has numbers or ports that it cannot have.")]
internal sealed class InvalidProbe : ContainerRule
{
    private static readonly FieldChoice Handlers = new(
        new V1Probe(), nameof(V1Probe.Exec), nameof(V1Probe.Grpc), nameof(V1Probe.HttpGet), nameof(V1Probe.TcpSocket));

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.IsLongRunning)
        {
            V1Container model = container.Model;
            Check(container, model.LivenessProbe, "liveness probe", nameof(model.LivenessProbe), context);
            Check(container, model.ReadinessProbe, "readiness probe", nameof(model.ReadinessProbe), context);
            Check(container, model.StartupProbe, "startup probe", nameof(model.StartupProbe), context);
        }
    }

    private static void Check(
        Container container, V1Probe? probe, string title, string property, RuleContext context)
    {
        if (probe is null)
        {
            return;
        }

        // Knative fills in what its probes lack.
        Manifest manifest = container.Template.Manifest;
        if (manifest.Group is not "serving.knative.dev")
        {
            HandlerFaults handlers = new(container, context);
            handlers.CheckChoice(Handlers, probe, title);
            handlers.Check(probe.Exec);
            handlers.Check(probe.HttpGet);
            handlers.Check(probe.TcpSocket);
            handlers.Check(probe.Grpc);
        }

        new ProbeNumbers(manifest, probe, title, property).Check(context);
    }
}
