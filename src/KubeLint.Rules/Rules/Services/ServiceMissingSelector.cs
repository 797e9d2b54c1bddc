using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Services;

/// <summary>A Service that leads nowhere: neither to pods nor to addresses.</summary>
[Rule("KL3003", "service-missing-selector", RuleFamily.Services, Severity.Warning,
    Summary = "A Service has no selector, and nothing in the scan gives it addresses.",
    Guide = "Services",
    Equivalents = ["kube-linter:dangling-service", "terrascan:AC_K8S_0114"])]
internal sealed class ServiceMissingSelector : BundleRule
{
    private const string ServiceLabel = "kubernetes.io/service-name";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            if (service.Model.Spec is { Type: not "ExternalName", Selector: null or { Count: 0 } } spec
                && Field.IsEmpty(service.At(spec, nameof(spec.Selector)).Node)
                && !HasAddresses(service, bundle)
                && !IsCompletedLater(service, spec, bundle))
            {
                Place place = service.At(spec, nameof(spec.Selector));
                context.Report(
                    place.Exists ? place.OnKey() : place,
                    $"{service.DisplayName} has no selector, and no Endpoints or EndpointSlice in the scan is for it",
                    "connections to it fail, since it leads to no pod and to no address",
                    "write the labels of its pods as `selector`, or an EndpointSlice with the label "
                        + $"`{ServiceLabel}: {service.Name}`");
            }
        }
    }

    private static bool HasAddresses(Manifest<V1Service> service, Bundle bundle) =>
        bundle.Endpoints.Of(service).Count > 0
        || bundle.IsExternal(service, "Endpoints", service.Name)
        || bundle.IsAnyExternal(service, "EndpointSlice")
        || bundle.MayBeUnread(service, "Endpoints", "EndpointSlice");

    /// <summary>
    /// The API server keeps the addresses of the Service <c>kubernetes</c>; kustomize adds common labels to selectors,
    /// even where there is none.
    /// </summary>
    private static bool IsCompletedLater(Manifest<V1Service> service, V1ServiceSpec spec, Bundle bundle) =>
        (service.Name == "kubernetes" && bundle.NamespaceOf(service) is null or "default")
        || service.IsOwned
        || PatchName.IsThatOf(service)
        || MisspeltField.IsIn(service, spec, "selector")
        || bundle.Kustomizations.That(service.Source).Any(kustomization => kustomization.PodLabels.Count > 0);
}
