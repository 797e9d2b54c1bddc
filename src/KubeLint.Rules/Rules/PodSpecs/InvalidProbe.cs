using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
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
        Manifest manifest = container.Template.Manifest;

        // Knative fills in what its probes lack.
        bool isCompleted = manifest.Group is "serving.knative.dev";
        foreach ((V1Probe probe, string title, string property) in ProbesOf.Container(container))
        {
            HandlerFaults handlers = new(manifest);
            string subject = $"The {title} of c{container.DisplayName[1..]}";
            IEnumerable<Refusal> faults = isCompleted ? [] : handlers.InChoice(Handlers, probe, subject)
                .Concat(handlers.In(probe.Exec))
                .Concat(handlers.In(probe.HttpGet))
                .Concat(handlers.In(probe.TcpSocket))
                .Concat(handlers.In(probe.Grpc));
            PodRefusal.Report(faults.Concat(new ProbeNumbers(manifest, probe, title, property).Faults()), context);
        }
    }
}
