using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Which workloads get their requests from a VerticalPodAutoscaler of the scan.</summary>
internal sealed class VerticalAutoscalerIndex
{
    private readonly Bundle _bundle;
    private readonly MultiMap<(string Kind, string Name), Manifest> _byTarget = new();

    /// <summary>Looks through a bundle.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    public VerticalAutoscalerIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (manifest is not { Kind: "VerticalPodAutoscaler", Group: "autoscaling.k8s.io" })
            {
                continue;
            }

            ObjectFields spec = new ObjectFields(manifest.Root).Fields("spec");
            ObjectFields target = spec.Fields("targetRef");
            if (target.Text("kind") is { } kind && target.Text("name") is { } name
                && spec.Fields("updatePolicy").Text("updateMode") is not "Off")
            {
                _byTarget.Add((kind, name), manifest);
            }
        }
    }

    /// <summary>Tells whether an autoscaler sets what the containers of a workload request.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>True if one names it, and does more than to give advice.</returns>
    public bool SetRequestsOf(Manifest workload)
    {
        foreach (Manifest autoscaler in _byTarget[(workload.Kind, workload.Name)])
        {
            if (_bundle.Relate(autoscaler, workload) != NamespaceRelation.Different
                && _bundle.FindFrom(autoscaler, workload.Kind, workload.Name).Contains(workload))
            {
                return true;
            }
        }

        return false;
    }
}
