using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>Network policies in a cluster that does not enforce them, or may not.</summary>
[Rule("KL6007", "network-policy-enforcement", RuleFamily.NetworkPolicies, Severity.Info,
    EnabledByDefault = false,
    Summary = "The cluster's network plugin does not enforce network policies, or nothing says that it does.",
    Guide = "Network Policies: Microsegmentation for Security",
    Equivalents = ["kubescape:C-0205"])]
internal sealed class NetworkPolicyEnforcement : BundleRule
{
    private const string Flannel = "Flannel does not enforce them";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Manifest[] policies =
            [.. bundle.Manifests.Where(each => each is { Kind: "NetworkPolicy", Group: "networking.k8s.io" })];
        if (policies.Length == 0 || context.Settings.Cluster.EnforcesNetworkPolicies == true)
        {
            return;
        }

        bool isKnownNotTo = context.Settings.Cluster.EnforcesNetworkPolicies == false;
        Container? plugin = null;
        if (!isKnownNotTo && IsEnforced(bundle, out plugin))
        {
            return;
        }

        string what = policies.Length == 1 ? policies[0].DisplayName
            : string.Create(CultureInfo.InvariantCulture, $"The {policies.Length} network policies of the scan");
        string effect = policies.Length == 1 ? "has no effect" : "have no effect";
        FindingDraft draft = context.Report(
            policies[0].At("metadata", "name"),
            isKnownNotTo || plugin is not null
                ? $"{what} {effect}: {(isKnownNotTo ? "the cluster's network plugin enforces none" : Flannel)}"
                : $"{what} {effect} unless the network plugin enforces them, and nothing says that it does",
            "the API server takes policies whether or not anything enforces them; kubenet and Flannel do not",
            isKnownNotTo || plugin is not null
                ? "use a network plugin that enforces policies, such as Calico or Cilium"
                : "see that the plugin does, as Calico and Cilium do, and say so in the facts about the cluster");
        if (plugin is not null)
        {
            draft.WithRelated(plugin.At(nameof(V1Container.Image)), "the network plugin");
        }
    }

    /// <summary>Looks for a network plugin; one that enforces may stand beside one that does not.</summary>
    private static bool IsEnforced(Bundle bundle, out Container? other)
    {
        other = null;
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (PolicyEnforcement.IsGroup(manifest.Group)
                || (manifest is Manifest<V1CustomResourceDefinition> { Model.Spec.Group: { } group }
                    && PolicyEnforcement.IsGroup(group))
                || (HelmInstallations.AreIn(manifest)
                    && HelmInstallations.Of(manifest).Any(each => PolicyEnforcement.IsChart(each.Chart))))
            {
                return true;
            }

            foreach (Container container in manifest.PodTemplate?.Containers ?? ContainerList.Empty)
            {
                switch (PolicyEnforcement.By(container.Image))
                {
                    case true:
                        return true;
                    case false:
                        other ??= container;
                        break;
                }
            }
        }

        return false;
    }
}
