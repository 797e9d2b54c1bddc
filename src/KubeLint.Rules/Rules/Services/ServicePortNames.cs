using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.PodSpecs;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Services;

/// <summary>Ports of a Service that cannot be told apart.</summary>
[Rule("KL3006", "service-port-names", RuleFamily.Services, Severity.Error,
    Summary = "A Service with several ports has one without a name, or two with the same name, or the same port twice.",
    Guide = "Services",
    Equivalents = ["kube-score:container-ports-check"])]
internal sealed class ServicePortNames : ManifestRule<V1Service>, IViolationOwner
{
    private const string Why = "the API server tells the ports of a Service apart by that, and refuses the object";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        if (manifest.Model.Spec?.Ports is not { Count: > 1 } ports)
        {
            return;
        }

        HashSet<V1ServicePort> reported = new(ReferenceEqualityComparer.Instance);
        foreach ((V1ServicePort later, V1ServicePort earlier) in RepeatedItems.Find(ports, KeyOf))
        {
            reported.Add(later);
            context.Report(
                    manifest.At(later, nameof(later.Port)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.DisplayName} has the port {later.Port} twice for {ProtocolOf(later)}"),
                    Why,
                    "remove one of them, or say another `port` or `protocol`")
                .WithRelated(manifest.At(earlier, nameof(earlier.Port)), "the first one");
        }

        // An item written twice has its name twice too, which is the same mistake.
        var names = RepeatedItems.Find(ports, port => string.IsNullOrEmpty(port.Name) ? null : port.Name);
        foreach ((V1ServicePort later, V1ServicePort earlier) in names.Where(pair => !reported.Contains(pair.Later)))
        {
            context.Report(
                    manifest.At(later, nameof(later.Name)),
                    $"{manifest.DisplayName} has two ports of the name `{later.Name}`",
                    Why,
                    $"give this port another name, such as `{later.Name}-{ProtocolOf(later).ToLowerInvariant()}`")
                .WithRelated(manifest.At(earlier, nameof(earlier.Name)), "the first one");
        }

        foreach (V1ServicePort port in ports.Where(port => IsUnnamed(manifest, port) && !reported.Contains(port)))
        {
            context.Report(
                manifest.At(port, nameof(port.Name)),
                $"{manifest.DisplayName} has several ports, and this one has no name",
                "the API server refuses it: only a port that is alone can do without",
                "write a `name`, such as `http` or `metrics`");
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation.Kind == ViolationKind.DuplicateItem && manifest is Manifest<V1Service>
        && violation.Path.Parent?.ToString() == "spec.ports";

    private static object? KeyOf(V1ServicePort port) => port.Port == 0 ? null : (port.Port, ProtocolOf(port));

    private static string ProtocolOf(V1ServicePort port) =>
        port.Protocol is { Length: > 0 } protocol ? protocol : "TCP";

    /// <summary>A name of a wrong type is the schema's concern.</summary>
    private static bool IsUnnamed(Manifest manifest, V1ServicePort port) =>
        string.IsNullOrEmpty(port.Name)
        && Objects.Field.IsBlank(manifest.At(port, nameof(port.Name)).Node);
}
