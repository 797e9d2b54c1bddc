using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows everything.</summary>
[Rule(
    "KL9002",
    "rbac-full-wildcard",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A rule of a role allows everything with all resources of all API groups.",
    Equivalents =
    [
        "polaris:clusterrolebindingClusterAdmin", "polaris:rolebindingClusterAdminClusterRole",
        "polaris:rolebindingClusterAdminRole", "trivy:KSV-0044", "kubescape:C-0035", "kube-linter:wildcard-in-rules",
        "checkov:CKV_K8S_49", "trivy:KSV-0045", "trivy:KSV-0046", "trivy:KSV-0112", "kics:6b896afb", "kubescape:C-0187",
        "datree:CIS_INVALID_WILDCARD_ROLE", "kyverno:restrict-wildcard-resources", "kyverno:restrict-wildcard-verbs",
    ])]
internal sealed class RbacFullWildcard : ObjectRule
{
    private const string Advice = "name the groups, resources and verbs that are needed";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleParts.Of(manifest) is not { } role)
        {
            return;
        }

        V1PolicyRule? everything = null;
        V1PolicyRule? everyUrl = null;
        foreach (V1PolicyRule rule in role.Rules.Each())
        {
            everything ??= new PolicyRule(rule).AllowsEverything ? rule : null;
            everyUrl ??= !role.IsNamespaced && new PolicyRule(rule).AllowsEveryUrl ? rule : null;
        }

        if (everything is not null)
        {
            ReportAll(role, everything, everyUrl, context);
        }
        else if (everyUrl is not null)
        {
            RoleReach.Of(role, context.Bundle).ShowIn(context.Report(
                PlaceOf(everyUrl, nameof(everyUrl.NonResourceURLs), manifest),
                $"{manifest.DisplayName} lets its holders request every URL that is no resource",
                "the logs and the profiles of the API server are among them, and what later versions add",
                "name the URLs that are needed, such as `/metrics`").WithSeverity(Severity.Info));
        }
    }

    private static void ReportAll(RoleParts role, V1PolicyRule rule, V1PolicyRule? everyUrl, RuleContext context)
    {
        Manifest manifest = role.Manifest;
        RoleReach reach = RoleReach.Of(role, context.Bundle);
        bool isWhole = reach.Scope == RoleScope.Cluster;
        FindingDraft draft = context.Report(
            PlaceOf(rule, nameof(rule.Resources), manifest),
            $"{manifest.DisplayName} allows everything{(isWhole ? " in the cluster" : reach.Where)}",
            reach.IsNamespaced
                ? "what takes over a holder of it has all that runs there, with all Secrets"
                : "it is `cluster-admin` by another name: what takes over a holder of it has the cluster",
            Advice);
        if (reach.IsNamespaced)
        {
            draft.WithSeverity(Severity.Info);
        }

        if (everyUrl is not null)
        {
            draft.WithRelated(
                PlaceOf(everyUrl, nameof(everyUrl.NonResourceURLs), manifest), "and every URL that is no resource");
        }

        reach.ShowIn(draft);
    }

    private static Place PlaceOf(V1PolicyRule rule, string property, Manifest manifest) => manifest.At(
        rule,
        property,
        PolicyRule.IndexOf(
            property == nameof(rule.Resources) ? rule.Resources : rule.NonResourceURLs, PolicyRule.All));
}
