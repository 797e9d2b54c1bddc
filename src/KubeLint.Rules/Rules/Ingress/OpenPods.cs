using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.NetworkPolicies;

namespace KubeLint.Rules.Ingress;

/// <summary>Pods behind a Service that no network policy surely protects.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Template">The pods.</param>
/// <param name="Policy">The policy that protects them if it is applied into their namespace, or null for none.</param>
internal sealed record OpenPods(Manifest Service, PodTemplate Template, SelectingPolicy? Policy)
{
    /// <summary>The first open pods behind any of the Services, or null if all are protected.</summary>
    public static OpenPods? Behind(IEnumerable<Manifest> services, Bundle bundle)
    {
        HashSet<PodTemplate> seen = [];
        foreach (Manifest service in services)
        {
            foreach (PodTemplate template in bundle.PodsBehind(service))
            {
                if (!seen.Add(template) || !PolicyCover.IsExpected(template, bundle))
                {
                    continue;
                }

                SelectingPolicy? policy = bundle.NetworkPolicies.Find(
                    template, TrafficDirections.Ingress, out NamespaceRelation relation);
                if (relation != NamespaceRelation.Same)
                {
                    return new OpenPods(service, template, policy);
                }
            }
        }

        return null;
    }
}
