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
        _byTarget = bundle.Files
            .SelectMany(file => file.Manifests)
            .Select(Autoscaler.Read)
            .OfType<Autoscaler>()
            .ToLookup(autoscaler => (autoscaler.TargetKind, autoscaler.TargetName));
    }

    /// <summary>The autoscalers of a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>Those that name it as their target and may be in its namespace, in the order of their places.</returns>
    public IEnumerable<Autoscaler> Of(Manifest workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return _byTarget[(workload.Kind, workload.Name)].Where(
            autoscaler => _bundle.Relate(workload, autoscaler.Manifest) != NamespaceRelation.Different);
    }
}
