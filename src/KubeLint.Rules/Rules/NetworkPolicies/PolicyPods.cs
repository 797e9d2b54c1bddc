using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>What the scan tells of the pods that the selectors of a network policy are about.</summary>
internal static class PolicyPods
{
    /// <summary>More are not looked through: they would make a scan of many policies slow.</summary>
    private const int MostNeighbours = 256;

    /// <summary>Tells whether the pods may be where nobody has read, or made by something in the scan.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public static bool MayBeElsewhere(Manifest policy, V1LabelSelector selector, Bundle bundle)
    {
        Dictionary<string, string> labels = UnmatchedSelector.LabelsOf(selector);
        return labels.Values.Any(value => TextTemplates.AppearIn(value) || IsExternal(policy, value, bundle))
            || bundle.CustomResources.MayMakePods(policy, labels)
            || bundle.MayBeUnread(policy, WorkloadKinds.All)
            || ArePatched(policy, bundle);
    }

    /// <summary>Pods near the policy, or surely applied with it, tell that the scan shows its namespace.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public static bool AreShown(Manifest policy, Bundle bundle) => bundle.PodPlaces.AreBeside(policy)
        || (bundle.NamespaceOf(policy) is not (null or "default" or "kube-system" or "kube-public")
            && bundle.Namespaces.PodsNear(policy).Any());

    /// <summary>A kustomization that patches workloads beside the policy may give their pods other labels.</summary>
    private static bool ArePatched(Manifest policy, Bundle bundle) =>
        bundle.Kustomizations.That(policy.Source).Any(taker => taker.PatchedObjects.Keys.Any(patched =>
            WorkloadKinds.All.Contains(patched.Kind)))
        || bundle.Namespaces.PodsNear(policy).Take(MostNeighbours)
            .Any(pods => bundle.Kustomizations.Patch(pods.Manifest));

    private static bool IsExternal(Manifest policy, string name, Bundle bundle)
    {
        foreach (string kind in WorkloadKinds.All)
        {
            if (bundle.IsExternal(policy, kind, name))
            {
                return true;
            }
        }

        return false;
    }
}
