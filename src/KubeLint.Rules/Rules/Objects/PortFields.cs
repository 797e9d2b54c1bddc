using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields outside of pods that hold numbers of ports (<c>IsValidPortNum</c>).</summary>
internal static class PortFields
{
    /// <summary>The ports of a part of an object, node ports left out.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <returns>The ports; none for most parts.</returns>
    public static IEnumerable<PortField> Of(object part) => part switch
    {
        V1ServiceSpec spec => (spec.Ports ?? []).SelectMany(port => (IEnumerable<PortField>)
        [
            new(port, nameof(port.Port), port.Port),
            // 0 and an empty text mean the same port, as if nothing were there.
            new(port, nameof(port.TargetPort), Number(port.TargetPort) is 0 ? null : Number(port.TargetPort)),
        ]),
        V1Endpoints model => (model.Subsets ?? []).SelectMany(subset => subset.Ports ?? [])
            .Select(port => new PortField(port, nameof(port.Port), port.Port)),
        V1IngressSpec spec => IngressParts.Backends(spec).Select(backend => backend.Service?.Port)
            .OfType<V1ServiceBackendPort>()
            .Select(port => new PortField(port, nameof(port.Number), port.Number is 0 ? null : port.Number)),
        V1NetworkPolicySpec spec => PolicyParts.Ports(spec).SelectMany(port => (IEnumerable<PortField>)
        [
            new(port, nameof(port.Port), Number(port.Port)),
            new(port, nameof(port.EndPort), port.EndPort),
        ]),
        V1ValidatingWebhookConfiguration model =>
            (model.Webhooks ?? []).Select(hook => OfWebhook(hook.ClientConfig)).OfType<PortField>(),
        V1MutatingWebhookConfiguration model =>
            (model.Webhooks ?? []).Select(hook => OfWebhook(hook.ClientConfig)).OfType<PortField>(),
        V1APIServiceSpec { Service: { } service } => [new(service, nameof(service.Port), service.Port)],
        _ => [],
    };

    private static PortField? OfWebhook(Admissionregistrationv1WebhookClientConfig? client) =>
        client?.Service is { } service ? new PortField(service, nameof(service.Port), service.Port) : null;

    /// <summary>A number in quotes is a name, but that is for its place to tell.</summary>
    private static long? Number(IntOrString? port) =>
        long.TryParse(port?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number : null;
}
