using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.NetworkPolicies;

namespace KubeLint.Rules.Ingress;

/// <summary>Pods that an Ingress opens to the outside and no network policy protects.</summary>
[Rule("KL5002", "ingress-without-network-policy", RuleFamily.Ingress, Severity.Warning,
    Summary = "No network policy restricts who may connect to the pods behind an Ingress.",
    Guide = "Network Policies: Microsegmentation for Security")]
internal sealed class IngressWithoutNetworkPolicy : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest ingress in IngressBackends.Ingresses(bundle))
        {
            foreach (IngressBackend backend in IngressBackends.Of(ingress).DistinctBy(each => each.Name))
            {
                // Any stops at the first Service with open pods: one finding for a backend is enough.
                _ = bundle.FindFrom(ingress, "Service", backend.Name)
                    .Any(service => CheckPods(backend.Place, service, context));
            }
        }
    }

    /// <summary>Reports the first pods that are open, and tells whether there were any.</summary>
    private static bool CheckPods(Place place, Manifest service, RuleContext context)
    {
        foreach (PodTemplate template in context.Bundle.PodsBehind(service))
        {
            if (!PolicyCover.IsExpected(template, context.Bundle))
            {
                continue;
            }

            SelectingPolicy? policy = context.Bundle.NetworkPolicies.Find(
                template, TrafficDirections.Ingress, out NamespaceRelation relation);
            if (policy is null)
            {
                Report(place, service, template, context);
                return true;
            }

            if (relation == NamespaceRelation.MayBeSame)
            {
                PolicyCover.ReportGap(place, template, policy, context);
                return true;
            }
        }

        return false;
    }

    private static void Report(Place place, Manifest service, PodTemplate template, RuleContext context) =>
        context.Report(
                place,
                $"Ingress `{place.Manifest.Name}` leads to {template.DisplayName}, "
                    + "whose pods no network policy selects for ingress",
                "besides the controller, every pod in the cluster may connect to them, past the Ingress and its rules",
                "add a NetworkPolicy that selects them and allows connections from the controller")
            .WithRelated(service.At("spec", "selector"), $"Service `{service.Name}` selects the pods")
            .WithRelated(template.LabelsPlace, "their labels");
}
