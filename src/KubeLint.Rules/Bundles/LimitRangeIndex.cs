using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// What the LimitRanges of a scan give to containers that say nothing of a resource themselves. A LimitRange names
/// nobody, so without a namespace it counts for what is near.
/// </summary>
public sealed class LimitRangeIndex
{
    private readonly Bundle _bundle;
    private readonly MultiMap<string, Manifest<V1LimitRange>> _byNamespace = new(StringComparer.Ordinal);
    private readonly HomeIndex<Manifest<V1LimitRange>> _near;

    internal LimitRangeIndex(Bundle bundle)
    {
        _bundle = bundle;
        _near = new HomeIndex<Manifest<V1LimitRange>>(bundle.Vicinity, bundle.Kustomizations);
        foreach (Manifest<V1LimitRange> range in bundle.All<V1LimitRange>())
        {
            _near.Add(range, range.Source);
            if (bundle.NamespaceOf(range) is { } name)
            {
                _byNamespace.Add(name, range);
            }
        }
    }

    /// <summary>Tells whether the containers of a workload may get a request for a resource.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="resource">The resource, such as <c>cpu</c>.</param>
    /// <returns>True if a LimitRange that is, or may be applied, in its namespace has a default.</returns>
    public bool GiveRequest(Manifest workload, string resource) => Give(workload, resource, isLimit: false);

    /// <summary>Tells whether the containers of a workload may get a limit of a resource.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="resource">The resource, such as <c>memory</c>.</param>
    /// <returns>True if a LimitRange that is, or may be applied, in its namespace has a default.</returns>
    public bool GiveLimit(Manifest workload, string resource) => Give(workload, resource, isLimit: true);

    private bool Give(Manifest workload, string resource, bool isLimit)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (_bundle.NamespaceOf(workload) is { } name)
        {
            foreach (Manifest<V1LimitRange> range in _byNamespace[name])
            {
                if (Gives(range, resource, isLimit))
                {
                    return true;
                }
            }
        }

        IReadOnlyList<Manifest<V1LimitRange>> near = _near.Near(workload.Source);
        for (int index = 0; index < near.Count; index++)
        {
            if (Gives(near[index], resource, isLimit)
                && _bundle.Relate(workload, near[index]) != NamespaceRelation.Different)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The API server fills in what a LimitRange leaves out (<c>SetDefaults_LimitRangeItem</c>): the most is the
    /// default limit, that is the default request, and without either the least is.
    /// </summary>
    private static bool Gives(Manifest<V1LimitRange> range, string resource, bool isLimit)
    {
        foreach (V1LimitRangeItem item in (range.Model.Spec?.Limits).Each())
        {
            if (item.Type is "Container" && (Has(item.DefaultProperty) || Has(item.Max)
                || (!isLimit && (Has(item.DefaultRequest) || Has(item.Min)))))
            {
                return true;
            }
        }

        return false;

        bool Has(IDictionary<string, ResourceQuantity>? amounts) => amounts?.ContainsKey(resource) == true;
    }
}
