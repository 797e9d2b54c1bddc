using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Tells which Service is in front of which pods.</summary>
internal static class ServicesOfPods
{
    /// <summary>The first Service of some sort for each pod template that has one.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="isMeant">Tells whether a Service, with all pods behind it, counts.</param>
    public static IReadOnlyDictionary<PodTemplate, Manifest<V1Service>> First(
        Bundle bundle, Func<Manifest<V1Service>, IReadOnlyList<PodTemplate>, bool> isMeant)
    {
        Dictionary<PodTemplate, Manifest<V1Service>> first = [];

        // Copies of a Service lead to the same pods, which are gone through once.
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            IReadOnlyList<PodTemplate> pods = bundle.PodsBehind(service);
            if (pods.Count == 0 || seen.Contains(pods) || !isMeant(service, pods))
            {
                continue;
            }

            seen.Add(pods);
            foreach (PodTemplate template in pods)
            {
                first.TryAdd(template, service);
            }
        }

        return first;
    }

    /// <summary>Tells whether a Service gives each pod a name of its own.</summary>
    public static bool IsHeadless(Manifest<V1Service> service) => service.Model.Spec?.ClusterIP == "None";
}
