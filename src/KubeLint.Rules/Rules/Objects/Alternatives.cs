using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The places where one of several fields must be there (the validation of the API groups).</summary>
internal static class Alternatives
{
    /// <summary>The choices in a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <returns>The choices; none for most parts.</returns>
    public static IEnumerable<OneOf> Of(object part) => part switch
    {
        V1PersistentVolumeSpec spec => [new(spec, "The volume", VolumeSources.Of(spec))
        {
            Why = "the API server refuses it: a volume says where its data is",
        }],
        V1IngressSpec spec => OfIngress(spec),
        V1Endpoints model => (model.Subsets ?? []).Select(subset => new OneOf(
            subset, "The subset", nameof(subset.Addresses), nameof(subset.NotReadyAddresses)) { CountsEmpty = true }),
        V1JobSpec spec => OfJob(spec),
        V2HorizontalPodAutoscalerSpec spec => (spec.Metrics ?? []).SelectMany(OfMetric),
        V1ValidatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1MutatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1ValidatingAdmissionPolicySpec spec =>
            [new(spec, "The policy", nameof(spec.Validations), nameof(spec.AuditAnnotations)) { CountsEmpty = true }],
        V1ValidatingAdmissionPolicyBindingSpec { ParamRef: { } reference } =>
            [new(reference, "The reference to parameters", nameof(reference.Name), nameof(reference.Selector))],
        _ => [],
    };

    private static IEnumerable<OneOf> OfIngress(V1IngressSpec spec) =>
    [
        new(spec, "The Ingress", nameof(spec.Rules), nameof(spec.DefaultBackend)) { CountsEmpty = true },
        .. IngressParts.Backends(spec).Select(backend =>
            new OneOf(backend, "The backend", nameof(backend.Service), nameof(backend.Resource))),
        .. IngressParts.Backends(spec).Select(backend => backend.Service).OfType<V1IngressServiceBackend>()
            .Select(service => service.Port is { } port
                ? new OneOf(port, "The port", nameof(port.Number), nameof(port.Name)) { CountsBlank = true }
                : new OneOf(service, "The backend", nameof(service.Port))),
    ];

    private static IEnumerable<OneOf> OfJob(V1JobSpec spec) =>
    [
        .. (spec.PodFailurePolicy?.Rules ?? []).Select(rule => new OneOf(
            rule, "The rule", nameof(rule.OnExitCodes), nameof(rule.OnPodConditions)) { CountsEmpty = true }),
        .. (spec.SuccessPolicy?.Rules ?? []).Select(rule =>
            new OneOf(rule, "The rule", nameof(rule.SucceededIndexes), nameof(rule.SucceededCount))),
    ];

    private static IEnumerable<OneOf> OfMetric(V2MetricSpec metric)
    {
        foreach (V2MetricTarget? target in (V2MetricTarget?[])
            [metric.Resource?.Target, metric.ContainerResource?.Target])
        {
            if (target is not null)
            {
                yield return new(
                    target, "The target", nameof(target.AverageUtilization), nameof(target.AverageValue));
            }
        }

        foreach (V2MetricTarget? target in (V2MetricTarget?[])
            [metric.External?.Target, metric.ObjectProperty?.Target])
        {
            if (target is not null)
            {
                yield return new(target, "The target", nameof(target.Value), nameof(target.AverageValue));
            }
        }
    }

    private static IEnumerable<OneOf> OfWebhooks(
        IEnumerable<Admissionregistrationv1WebhookClientConfig?>? clients) => (clients ?? [])
        .OfType<Admissionregistrationv1WebhookClientConfig>()
        .Select(client => new OneOf(client, "The webhook", nameof(client.Service), nameof(client.Url)));
}
