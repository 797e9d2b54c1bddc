using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Which autoscalers scale which workloads.</summary>
public sealed class AutoscalerIndex
{
    private readonly Bundle _bundle;
    private readonly ILookup<(string Kind, string Name), Autoscaler> _byTarget;

    internal AutoscalerIndex(Bundle bundle)
    {
        _bundle = bundle;
        _byTarget = bundle.Manifests
            .Select(Autoscaler.Read)
            .OfType<Autoscaler>()
            .ToLookup(autoscaler => (autoscaler.TargetKind, autoscaler.TargetName));
    }

    /// <summary>The autoscalers of a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>
    /// Those that name it as their target and can mean no other workload of that name, in the order of their places.
    /// </returns>
    public IEnumerable<Autoscaler> Of(Manifest workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return _byTarget[(workload.Kind, workload.Name)].Where(autoscaler => IsTarget(workload, autoscaler));
    }

    private bool IsTarget(Manifest workload, Autoscaler autoscaler)
    {
        Manifest from = autoscaler.Manifest;
        IReadOnlyList<Manifest> meant = _bundle.FindFrom(from, workload.Kind, workload.Name);
        return (meant.Count == 1 || AppliedTogether.Are(from, workload, _bundle.Kustomizations))
            && meant.Contains(workload);
    }
}
