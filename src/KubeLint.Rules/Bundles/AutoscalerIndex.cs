using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Which autoscalers scale which workloads.</summary>
public sealed class AutoscalerIndex
{
    private readonly Bundle _bundle;
    private readonly MultiMap<(string Kind, string Name), Autoscaler> _byTarget = new();

    internal AutoscalerIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (Autoscaler.Read(manifest) is { } autoscaler)
            {
                _byTarget.Add((autoscaler.TargetKind, autoscaler.TargetName), autoscaler);
            }
        }
    }

    /// <summary>The autoscalers of a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>
    /// Those that name it as their target and can mean no other workload of that name, in the order of their places.
    /// </returns>
    public IReadOnlyList<Autoscaler> Of(Manifest workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var named = _byTarget[(workload.Kind, workload.Name)];
        if (named.Count == 0)
        {
            return [];
        }

        List<Autoscaler> found = [];
        foreach (Autoscaler autoscaler in named)
        {
            if (IsTarget(workload, autoscaler))
            {
                found.Add(autoscaler);
            }
        }

        return found;
    }

    private bool IsTarget(Manifest workload, Autoscaler autoscaler)
    {
        Manifest from = autoscaler.Manifest;
        if (_bundle.Relate(from, workload) == NamespaceRelation.Different)
        {
            return false;
        }

        IReadOnlyList<Manifest> meant = _bundle.FindFrom(from, workload.Kind, workload.Name);
        return (meant.Count == 1 || AppliedTogether.Are(from, workload, _bundle.Kustomizations))
            && meant.Contains(workload);
    }
}
