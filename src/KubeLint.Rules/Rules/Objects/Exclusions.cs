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
        V1PodDisruptionBudgetSpec { MinAvailable: not null, MaxUnavailable: not null } spec =>
            [new(spec, nameof(spec.MinAvailable), nameof(spec.MaxUnavailable))],
        V1PersistentVolumeSpec spec when VolumeSources.ExclusionIn(spec) is { } exclusion => [exclusion],
        V1NetworkPolicySpec spec => PolicyParts.Peers(spec).SelectMany(OfPeer),
        V1IngressSpec spec => IngressParts.Backends(spec).SelectMany(OfBackend),
        V1JobSpec { PodFailurePolicy.Rules: { } rules } => rules
            .Where(rule => rule is { OnExitCodes: not null, OnPodConditions.Count: > 0 })
            .Select(rule => new Exclusion(rule, nameof(rule.OnExitCodes), nameof(rule.OnPodConditions))),
        V2HorizontalPodAutoscalerSpec spec => MetricParts.Exclusions(spec),
        V1ValidatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1MutatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1APIServiceSpec { InsecureSkipTLSVerify: true, CaBundle.Length: > 0 } spec =>
            [new(spec, nameof(spec.InsecureSkipTLSVerify), nameof(spec.CaBundle))],
        V1ValidatingAdmissionPolicyBindingSpec { ParamRef: { Name.Length: > 0, Selector: not null } reference } =>
            [new(reference, nameof(reference.Name), nameof(reference.Selector))],
        _ => [],
    };

    private static IEnumerable<Exclusion> OfPeer(V1NetworkPolicyPeer peer) => peer switch
    {
        { IpBlock: null } => [],
        { PodSelector: not null, NamespaceSelector: not null } =>
        [
            new(peer, nameof(peer.IpBlock), nameof(peer.PodSelector)),
            new(peer, nameof(peer.IpBlock), nameof(peer.NamespaceSelector)),
        ],
        { PodSelector: not null } => [new(peer, nameof(peer.IpBlock), nameof(peer.PodSelector))],
        { NamespaceSelector: not null } => [new(peer, nameof(peer.IpBlock), nameof(peer.NamespaceSelector))],
        _ => [],
    };

    private static IEnumerable<Exclusion> OfBackend(V1IngressBackend backend) =>
        backend is { Service: not null, Resource: not null }
            ? [new(backend, nameof(backend.Service), nameof(backend.Resource)), .. OfPort(backend.Service.Port)]
            : OfPort(backend.Service?.Port);

    private static IEnumerable<Exclusion> OfPort(V1ServiceBackendPort? port) =>
        port is { Name.Length: > 0, Number: not (null or 0) }
            ? [new(port, nameof(port.Name), nameof(port.Number))] : [];

    private static IEnumerable<Exclusion> OfWebhooks(
        IEnumerable<Admissionregistrationv1WebhookClientConfig?>? clients) => (clients ?? [])
        .OfType<Admissionregistrationv1WebhookClientConfig>()
        .Where(client => client is { Service: not null, Url: not null })
        .Select(client => new Exclusion(client, nameof(client.Service), nameof(client.Url)));
}
