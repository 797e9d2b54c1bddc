using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>What rules about pods without a network policy have in common.</summary>
internal static class PolicyCover
{
    private const string PolicyKind = "NetworkPolicy";

    /// <summary>
    /// Tells whether a policy in the scan ought to select the pods of a workload. Policies do not apply to pods on the
    /// host's network; what another object owns is judged there; and the policy may stand where nobody has read it.
    /// </summary>
    public static bool IsExpected(PodTemplate template, Bundle bundle) =>
        template.Spec.HostNetwork != true
        && template.Manifest.ModelObject is not V1PodTemplate
        && !template.Manifest.IsOwned
        && !template.IsPartial
        && !bundle.IsAnyExternal(template.Manifest, PolicyKind)
        && !bundle.MayBeUnread(template.Manifest, PolicyKind);

    /// <summary>Reports a policy that selects the pods only if it is applied into their namespace.</summary>
    public static void ReportGap(Place place, PodTemplate template, SelectingPolicy policy, RuleContext context) =>
        NamespaceGap.Report(
            context,
            place,
            $"{policy.Manifest.DisplayName} selects {template.PodsName} "
                + "only if both are applied into one namespace",
            policy.Manifest.At("metadata", "name"),
            "the policy");
}
