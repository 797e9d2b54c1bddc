using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>An Ingress in front of something that does not speak HTTP.</summary>
[Rule("KL5004", "ingress-non-http", RuleFamily.Ingress, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A backend of an Ingress is the port of a database, a queue or another protocol than HTTP.",
    Guide = "Ingress: Your Cluster's Front Door")]
internal sealed class IngressNonHttp : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        BackendPorts ports = new(bundle);
        foreach (Manifest ingress in ServiceBackends.Ingresses(bundle).Where(ingress => !NamesProtocol(ingress)))
        {
            foreach (ServiceBackend backend in bundle.BackendsOf(ingress)
                .DistinctBy(backend => (backend.Name, backend.Port)))
            {
                Check(ingress, backend, ports.Find(ingress, backend), context);
            }
        }
    }

    private static void Check(Manifest ingress, ServiceBackend backend, BackendPort? port, RuleContext context)
    {
        int? number = port?.Model.Port ?? backend.PortNumber;
        if (number is null || port?.Model.AppProtocol is { Length: > 0 })
        {
            return;
        }

        if (WellKnownPorts.NonHttpOn(number.Value) is { } protocol)
        {
            string text = number.Value.ToString(CultureInfo.InvariantCulture);
            FindingDraft draft = Report(
                backend.PortPlace,
                $"{ingress.DisplayName} leads to port {text} of Service `{backend.Name}`, the usual one of {protocol}",
                context);
            if (port is not null && !backend.IsPortNumber)
            {
                draft.WithRelated(port.Place, "the port of that name");
            }
        }
        else if (port?.Software is var (container, software))
        {
            Report(
                    backend.PortPlace,
                    $"{ingress.DisplayName} leads to {software.Name}, behind Service `{backend.Name}`",
                    context)
                .WithRelated(port!.Place, "the Service's port")
                .WithRelated(container.At(nameof(V1Container.Image)), $"its pods run {software.Name}");
        }
    }

    private static FindingDraft Report(Place place, string message, RuleContext context) => context.Report(
        place,
        message,
        "an Ingress passes on HTTP requests only, by host and path; a client of another protocol is not understood",
        "open the port with a Service of type LoadBalancer, or keep it inside the cluster");

    /// <summary>
    /// Annotations of controllers that say what the backend speaks, or that connections are passed through unread.
    /// </summary>
    private static bool NamesProtocol(Manifest ingress) =>
        ingress.NodeAt("metadata", "annotations") is YamlMapping annotations
        && annotations.EffectiveEntries().Any(entry =>
            entry.Name.Contains("passthrough", StringComparison.OrdinalIgnoreCase)
            || entry.Name.Contains("protocol", StringComparison.OrdinalIgnoreCase));
}
