using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The places where one of several fields must be there (the validation of the API groups).</summary>
internal static class Alternatives
{
    /// <summary>The choices in a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the choices; none for most parts, and those of which one is surely taken left out.
    /// </param>
    public static void List(object part, TableRows<OneOf> rows)
    {
        switch (part)
        {
            case V1PersistentVolumeSpec spec when VolumeSources.IsAnyIn(spec):
                break;
            case V1PersistentVolumeSpec spec:
                rows.Add(new(spec, "The volume", VolumeSources.Properties)
                {
                    Why = "the API server refuses it: a volume says where its data is",
                });
                break;
            case V1IngressSpec spec:
                IngressAlternatives.List(spec, rows);
                break;
            case V1JobSpec spec:
                ListOfJob(spec, rows);
                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static IEnumerable<OneOf> OfOther(object part) => part switch
    {
        V1Endpoints model => (model.Subsets ?? []).Select(subset => new OneOf(
            subset, "The subset", nameof(subset.Addresses), nameof(subset.NotReadyAddresses)) { CountsEmpty = true }),
        V2HorizontalPodAutoscalerSpec spec => (spec.Metrics ?? []).SelectMany(OfMetric),
        V1ValidatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1MutatingWebhookConfiguration model => OfWebhooks(model.Webhooks?.Select(hook => hook.ClientConfig)),
        V1ValidatingAdmissionPolicySpec spec =>
            [new(spec, "The policy", nameof(spec.Validations), nameof(spec.AuditAnnotations)) { CountsEmpty = true }],
        V1ValidatingAdmissionPolicyBindingSpec { ParamRef: { } reference } =>
            [new(reference, "The reference to parameters", nameof(reference.Name), nameof(reference.Selector))],
        _ => [],
    };

    private static void ListOfJob(V1JobSpec spec, TableRows<OneOf> rows)
    {
        foreach (V1PodFailurePolicyRule rule in (spec.PodFailurePolicy?.Rules).Each())
        {
            rows.Add(new(rule, "The rule", nameof(rule.OnExitCodes), nameof(rule.OnPodConditions))
            {
                CountsEmpty = true,
            });
        }

        foreach (V1SuccessPolicyRule rule in (spec.SuccessPolicy?.Rules).Each())
        {
            rows.Add(new(rule, "The rule", nameof(rule.SucceededIndexes), nameof(rule.SucceededCount)));
        }
    }

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
