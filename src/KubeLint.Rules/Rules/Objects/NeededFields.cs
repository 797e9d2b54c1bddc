using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The fields that the API server insists on though the published schemas do not, and lists that must not be empty (the
/// validation of the API groups). What is told by other rules, such as a workload's selector, is left out.
/// </summary>
internal static class NeededFields
{
    private const string Headless = "None";

    /// <summary>The fields that a part of an object needs.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(object part, TableRows<NeededField> rows)
    {
        switch (part)
        {
            case V1ServiceSpec { Type: not "ExternalName" } spec when !IsHeadless(spec):
                rows.Add(new(spec, nameof(spec.Ports), "only a headless Service can do without ports"));
                break;
            case V1IngressSpec spec:
                IngressNeeds.List(spec, rows);
                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static IEnumerable<NeededField> OfOther(object part) => part switch
    {
        V1PersistentVolumeSpec spec => StorageNeeds.Of(spec),
        V1PersistentVolumeClaimSpec spec => StorageNeeds.Of(spec),
        V1StorageClass model =>
            [NeededField.Filled(model, nameof(model.Provisioner), "it names who makes the volumes")],
        V1IngressClassSpec spec => IngressNeeds.OfClass(spec),
        V1JobSpec { CompletionMode: not "Indexed", SuccessPolicy: null, PodFailurePolicy: null } => [],
        V1JobSpec spec => JobNeeds.Of(spec),
        V1ReplicationControllerSpec spec => OfController(spec),
        V2HorizontalPodAutoscalerSpec spec => AutoscalerNeeds.Of(spec),
        V1ValidatingWebhookConfiguration model => AdmissionNeeds.Of(model.Webhooks?.Select(hook => hook.Rules)),
        V1MutatingWebhookConfiguration model => AdmissionNeeds.Of(model.Webhooks?.Select(hook => hook.Rules)),
        V1ValidatingAdmissionPolicySpec spec => AdmissionNeeds.Of(spec),
        V1ValidatingAdmissionPolicyBindingSpec spec => AdmissionNeeds.Of(spec),
        V1EndpointSlice model => (model.Endpoints ?? []).Select(endpoint => new NeededField(
            endpoint, nameof(endpoint.Addresses), "an endpoint needs an address") { IsInSchema = true }),
        V1RuntimeClass model =>
            [NeededField.Filled(model, nameof(model.Handler), "it names the runtime's configuration")],
        V1APIServiceSpec spec => OfApiService(spec),
        V1IngressClass model => [new(model, nameof(model.Spec), "all that it is stands there")],
        V1APIService model => [new(model, nameof(model.Spec), "all that it is stands there")],
        _ => [],
    };

    private static bool IsHeadless(V1ServiceSpec spec) =>
        spec.ClusterIP is Headless || spec.ClusterIPs is [Headless, ..];

    private static IEnumerable<NeededField> OfController(V1ReplicationControllerSpec spec)
    {
        yield return new(spec, nameof(spec.Template), "it makes its pods from a template");
        if (spec.Template is { } template && template.Metadata?.Labels is not { Count: > 0 })
        {
            yield return new(spec, nameof(spec.Selector), "the template has no labels that could serve as selector");
        }
    }

    private static IEnumerable<NeededField> OfApiService(V1APIServiceSpec spec)
    {
        if (spec.Version is not "v1")
        {
            yield return new(spec, nameof(spec.Group), "only `v1` has no group") { IsText = true };
        }

        if (spec.Service is { } service)
        {
            yield return new(service, nameof(service.Name), "it names the Service of the group") { IsText = true };
            yield return new(service, nameof(service.NamespaceProperty), "the Service is in a namespace")
            {
                IsText = true,
            };
        }
    }
}
