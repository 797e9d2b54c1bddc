using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields outside of pods that hold numbers of ports (<c>IsValidPortNum</c>).</summary>
internal static class PortFields
{
    /// <summary>The ports of a part of an object, node ports left out.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the ports; none for most parts.</param>
    public static void List(object part, TableRows<PortField> rows)
    {
        switch (part)
        {
            case V1ServiceSpec spec:
                ListOfService(spec, rows);
                break;
            case V1IngressSpec spec:
                foreach (V1IngressBackend backend in IngressParts.Backends(spec))
                {
                    if (backend.Service?.Port is { } port)
                    {
                        rows.Add(new(port, nameof(port.Number), port.Number is 0 ? null : port.Number));
                    }
                }

                break;
            case V1NetworkPolicySpec spec:
                foreach (V1NetworkPolicyPort port in PolicyParts.Ports(spec))
                {
                    rows.Add(new(port, nameof(port.Port), Number(port.Port)));
                    rows.Add(new(port, nameof(port.EndPort), port.EndPort));
                }

                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static void ListOfService(V1ServiceSpec spec, TableRows<PortField> rows)
    {
        foreach (V1ServicePort port in spec.Ports.Each())
        {
            rows.Add(new(port, nameof(port.Port), port.Port));

            // 0 and an empty text mean the same port, as if nothing were there.
            long? target = Number(port.TargetPort);
            rows.Add(new(port, nameof(port.TargetPort), target is 0 ? null : target));
        }
    }

    private static IEnumerable<PortField> OfOther(object part) => part switch
    {
        V1Endpoints model => (model.Subsets ?? []).SelectMany(subset => subset.Ports ?? [])
            .Select(port => new PortField(port, nameof(port.Port), port.Port)),
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
