using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Tells where a LimitRange gives requests to containers that have none.</summary>
internal sealed class DefaultRequests
{
    private readonly HashSet<(string Resource, string? Namespace)> _namespaces = [];
    private readonly HashSet<string> _anywhere = new(StringComparer.Ordinal);
    private readonly Bundle _bundle;

    /// <summary>Looks through a bundle.</summary>
    public DefaultRequests(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest<V1LimitRange> range in bundle.All<V1LimitRange>())
        {
            foreach (V1LimitRangeItem limit in range.Model.Spec?.Limits ?? [])
            {
                foreach (string resource in KeysOf(limit.DefaultRequest).Concat(KeysOf(limit.DefaultProperty)))
                {
                    _namespaces.Add((resource, bundle.NamespaceOf(range)));
                    _anywhere.Add(resource);
                }
            }
        }
    }

    /// <summary>
    /// Tells whether the containers of a workload may get a request. Without a namespace, all may meet.
    /// </summary>
    public bool Give(string resource, Manifest workload) => _bundle.NamespaceOf(workload) is { } name
        ? _namespaces.Contains((resource, name)) || _namespaces.Contains((resource, null))
        : _anywhere.Contains(resource);

    private static IEnumerable<string> KeysOf(IDictionary<string, ResourceQuantity>? quantities) =>
        quantities?.Keys ?? Enumerable.Empty<string>();
}
