using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Services;

/// <summary>A database or queue that the internet can reach.</summary>
[Rule("KL3009", "loadbalancer-exposed", RuleFamily.Services, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Service of type LoadBalancer opens the port of a database or queue to everybody.",
    Guide = "Services",
    Equivalents = ["kics:26763a1c", "kubescape:C-0256"])]
internal sealed class LoadBalancerExposed : ManifestRule<V1Service>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { Type: "LoadBalancer" } spec || !LoadBalancerReach.IsOpen(manifest))
        {
            return;
        }

        foreach (V1ServicePort port in spec.Ports ?? [])
        {
            if (port.Protocol is null or "" or "TCP" && Find(manifest, port, context.Bundle) is var (place, software))
            {
                FindingDraft draft = context.Report(
                    place,
                    $"{manifest.DisplayName} lets everybody reach a port of {software.Name}",
                    "its load balancer has an address on the internet, unless the cluster says otherwise, and such "
                        + "ports are tried all day",
                    "reach it through a ClusterIP Service; or let only known networks in with "
                        + "`loadBalancerSourceRanges`, or make the load balancer internal");
                Place type = manifest.At(spec, nameof(spec.Type));
                draft.WithRelated(type, "nothing here says who may come in");
            }
        }
    }

    /// <summary>The port itself, or the one of the pods that it leads to.</summary>
    private static (Place Place, SoftwareProduct Software)? Find(
        Manifest<V1Service> service, V1ServicePort port, Bundle bundle)
    {
        if (KnownSoftware.OnDataPort(port.Port) is { } software)
        {
            return (service.At(port, nameof(port.Port)), software);
        }

        return port.TargetPort?.Value is { Length: > 0 } text
            && Numbers(service, text, bundle).Select(KnownSoftware.OnDataPort).FirstOrDefault(each => each is not null)
                is { } behind
            ? (service.At(port, nameof(port.TargetPort)), behind) : null;
    }

    private static IEnumerable<int> Numbers(Manifest<V1Service> service, string target, Bundle bundle) =>
        int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? [number]
            : bundle.PodsBehind(service)
                .SelectMany(template => template.Containers)
                .Where(container => container.IsLongRunning)
                .SelectMany(container => container.Model.Ports ?? [])
                .Where(port => port.Name == target)
                .Select(port => port.ContainerPort);
}
