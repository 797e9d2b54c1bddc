using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>The Services in front of pods, for policies that name a Service's port where a pod's belongs.</summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class ServiceTargets(Bundle bundle)
{
    private readonly ILookup<PodTemplate, Manifest<V1Service>> _byPods = bundle.All<V1Service>()
        .SelectMany(service => bundle.PodsBehind(service).Select(pods => (pods, service)))
        .ToLookup(pair => pair.pods, pair => pair.service);

    /// <summary>The port of a pod behind the port of a Service.</summary>
    /// <param name="template">The pods.</param>
    /// <param name="number">The Service's port.</param>
    /// <returns>The Service and the port of the pod; null if no Service has the port, or it is the pod's too.</returns>
    public (Manifest<V1Service> Service, PodPort Target)? Find(PodTemplate template, int number)
    {
        foreach (Manifest<V1Service> service in _byPods[template])
        {
            foreach (ServicePort port in ServicePort.Of(service, bundle).Where(port => port.Model.Port == number))
            {
                if (port.Targets.FirstOrDefault(target => target.Container.Template == template) is { } target
                    && target.Number != number)
                {
                    return (service, target);
                }
            }
        }

        return null;
    }
}
