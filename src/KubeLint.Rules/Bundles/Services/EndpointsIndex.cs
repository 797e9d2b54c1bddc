using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.Services;

/// <summary>
/// The addresses that are given by hand to Services without a selector: Endpoints of the same name, and EndpointSlices
/// by their label (Kubernetes docs, "Services without selectors").
/// </summary>
public sealed class EndpointsIndex
{
    private const string Endpoints = "Endpoints";
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    private readonly Bundle _bundle;
    private readonly Dictionary<string, Reach<Manifest>> _slices;

    internal EndpointsIndex(Bundle bundle)
    {
        _bundle = bundle;
        _slices = bundle.Manifests
            .Where(manifest => manifest is { Kind: "EndpointSlice", Group: "discovery.k8s.io" })
            .GroupBy(ServiceNameOf, StringComparer.Ordinal)
            .ToDictionary(
                ofOne => ofOne.Key,
                ofOne => new Reach<Manifest>(bundle, [.. ofOne], slice => slice),
                StringComparer.Ordinal);
    }

    /// <summary>The addresses of a Service.</summary>
    /// <param name="service">The Service.</param>
    /// <returns>Its Endpoints and EndpointSlices, those included that only may be applied into its namespace.</returns>
    public IReadOnlyList<Manifest> Of(Manifest service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return
        [
            .. _bundle.FindFrom(service, Endpoints, service.Name),
            .. _slices.TryGetValue(service.Name, out Reach<Manifest>? slices)
                ? slices.Around(service).Select(slice => slice.Thing) : [],
        ];
    }

    /// <summary>The name of the Service that Endpoints or an EndpointSlice belong to.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>The name; empty for other kinds, and for a slice without the label.</returns>
    public static string ServiceNameOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.Kind == Endpoints ? manifest.Name
            : (manifest.NodeAt("metadata", "labels", ServiceNameLabel) as YamlScalar)?.AsString ?? "";
    }
}
