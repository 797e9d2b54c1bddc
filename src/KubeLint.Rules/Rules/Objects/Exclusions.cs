using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The places where fields exclude each other (the validation of the API groups).</summary>
internal static class Exclusions
{
    /// <summary>The exclusions in a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <returns>The exclusions; none for most parts.</returns>
    public static IEnumerable<Exclusion> Of(object part) => part switch
    {
        V1PodDisruptionBudgetSpec spec =>
        [
            new(
                spec,
                (nameof(spec.MinAvailable), spec.MinAvailable is not null),
                (nameof(spec.MaxUnavailable), spec.MaxUnavailable is not null)),
        ],
        V1PersistentVolumeSpec spec => [VolumeSources.ExclusionIn(spec)],
        V1NetworkPolicySpec spec => PolicyParts.Peers(spec).SelectMany(peer => (IEnumerable<Exclusion>)
        [
            new(
                peer,
                (nameof(peer.IpBlock), peer.IpBlock is not null),
                (nameof(peer.PodSelector), peer.PodSelector is not null)),
            new(
                peer,
                (nameof(peer.IpBlock), peer.IpBlock is not null),
                (nameof(peer.NamespaceSelector), peer.NamespaceSelector is not null)),
        ]),
        V1IngressSpec spec => IngressParts.Backends(spec).SelectMany(OfBackend),
        V1JobSpec spec => (spec.PodFailurePolicy?.Rules ?? []).Select(rule => new Exclusion(
            rule,
            (nameof(rule.OnExitCodes), rule.OnExitCodes is not null),
            (nameof(rule.OnPodConditions), rule.OnPodConditions is { Count: > 0 }))),
        V2HorizontalPodAutoscalerSpec spec => MetricParts.Exclusions(spec),
        V1ValidatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1MutatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1APIServiceSpec spec =>
        [
            new(
                spec,
                (nameof(spec.InsecureSkipTLSVerify), spec.InsecureSkipTLSVerify is true),
                (nameof(spec.CaBundle), spec.CaBundle is { Length: > 0 })),
        ],
        V1ValidatingAdmissionPolicyBindingSpec { ParamRef: { } reference } =>
        [
            new(
                reference,
                (nameof(reference.Name), reference.Name is { Length: > 0 }),
                (nameof(reference.Selector), reference.Selector is not null)),
        ],
        _ => [],
    };

    private static IEnumerable<Exclusion> OfBackend(V1IngressBackend backend)
    {
        yield return new(
            backend,
            (nameof(backend.Service), backend.Service is not null),
            (nameof(backend.Resource), backend.Resource is not null));
        if (backend.Service?.Port is { } port)
        {
            yield return new(
                port,
                (nameof(port.Name), port.Name is { Length: > 0 }),
                (nameof(port.Number), port.Number is not (null or 0)));
        }
    }

    private static IEnumerable<Exclusion> OfWebhooks(
        IEnumerable<Admissionregistrationv1WebhookClientConfig?>? clients) => (clients ?? [])
        .OfType<Admissionregistrationv1WebhookClientConfig>()
        .Select(client => new Exclusion(
            client,
            (nameof(client.Service), client.Service is not null),
            (nameof(client.Url), client.Url is not null)));
}
