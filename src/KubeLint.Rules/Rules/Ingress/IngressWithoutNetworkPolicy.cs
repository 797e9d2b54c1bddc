using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
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
        // Many Ingresses of a folder lead to one Service; what is behind it is looked at once. Kustomizations take in
        // files, so what a name means there may depend on the file.
        Dictionary<(string? Namespace, string Place, string Service), OpenPods?> known = [];
        foreach (Manifest ingress in ServiceBackends.Ingresses(bundle))
        {
            foreach (ServiceBackend backend in bundle.BackendsOf(ingress).DistinctBy(each => each.Name))
            {
                bool isKustomized = bundle.Kustomizations.That(ingress.Source).Count > 0;
                string place = isKustomized ? ingress.Source.Path : ingress.Source.Folder;
                var key = (bundle.NamespaceOf(ingress), place, backend.Name);
                if (!known.TryGetValue(key, out OpenPods? open))
                {
                    open = OpenPods.Behind(bundle.FindFrom(ingress, "Service", backend.Name), bundle);
                    known.Add(key, open);
                }

                if (open is { Policy: { } policy })
                {
                    PolicyCover.ReportGap(backend.Place, open.Template, policy, context);
                }
                else if (open is not null)
                {
                    Report(backend.Place, open.Service, open.Template, context);
                }
            }
        }
    }

    private static void Report(Place place, Manifest service, PodTemplate template, RuleContext context) =>
        context.Report(
                place,
                $"{place.Manifest.DisplayName} leads to {template.DisplayName}, "
                    + "whose pods no network policy selects for ingress",
                "besides the controller, every pod in the cluster may connect to them, past the Ingress and its rules",
                "add a NetworkPolicy that selects them and allows connections from the controller")
            .WithRelated(service.At("spec", "selector"), $"Service `{service.Name}` selects the pods")
            .WithRelated(template.LabelsPlace, "their labels");
}
