using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.AccessControl;

/// <summary>A rule of a role with <c>*</c> for its verbs or resources.</summary>
[Rule(
    "KL9001",
    "wildcard-in-rules",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A rule of a role allows all verbs, or holds for all resources of an API group.",
    Equivalents =
    [
        "kube-linter:wildcard-in-rules", "checkov:CKV_K8S_49", "trivy:KSV-0045", "trivy:KSV-0046", "trivy:KSV-0112",
        "kics:6b896afb", "kubescape:C-0187", "datree:CIS_INVALID_WILDCARD_ROLE", "kyverno:restrict-wildcard-resources",
        "kyverno:restrict-wildcard-verbs",
    ])]
internal sealed class WildcardInRules : ObjectRule
{
    /// <summary>More names would hide the rest of the message.</summary>
    private const int MostNames = 3;

    /// <summary>Their resources are the names of metrics, which nobody can know beforehand.</summary>
    private static readonly string[] Metrics = ["custom.metrics.k8s.io", "external.metrics.k8s.io"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (RoleParts.Of(manifest) is not { } role)
        {
            return;
        }

        foreach (V1PolicyRule rule in role.Rules.Each())
        {
            int resource = IsOfMetrics(rule) ? -1 : PolicyRule.IndexOf(rule.Resources, PolicyRule.All);
            int verb = rule.Resources is { Count: > 0 } ? PolicyRule.IndexOf(rule.Verbs, PolicyRule.All) : -1;
            if ((resource >= 0 || verb >= 0) && rule is { Verbs.Count: > 0, ApiGroups.Count: > 0 }
                && !new PolicyRule(rule).AllowsEverything)
            {
                Report(manifest, rule, resource, verb, context);
            }
        }
    }

    private static bool IsOfMetrics(V1PolicyRule rule) =>
        rule.ApiGroups is { Count: > 0 } groups && groups.All(group => Array.IndexOf(Metrics, group) >= 0);

    private static void Report(Manifest role, V1PolicyRule rule, int resource, int verb, RuleContext context)
    {
        bool hasCore = new PolicyRule(rule).HoldsFor("");
        string verbs = verb >= 0 ? "every verb" : NamesOf(rule.Verbs);
        FindingDraft draft = resource >= 0
            ? context.Report(
                role.At(rule, nameof(rule.Resources), resource),
                $"{role.DisplayName} allows {verbs} on {ResourcesOf(rule)}",
                hasCore ? "Secrets are among them, and all that later versions add"
                    : "that means subresources too, and all that later versions add",
                $"name the resources {(verb >= 0 ? "and verbs " : "")}that are needed")
            : context.Report(
                role.At(rule, nameof(rule.Verbs), verb),
                $"{role.DisplayName} allows every verb on {ResourcesOf(rule)}",
                "`*` means also verbs that one does not think of, such as `deletecollection`",
                "name the verbs that are needed");
        if (resource >= 0 && verb >= 0)
        {
            draft.WithRelated(role.At(rule, nameof(rule.Verbs), verb), "every verb");
        }

        if (IsOfOwnKinds(rule) || rule.ResourceNames is { Count: > 0 } || (new PolicyRule(rule).IsReadOnly && !hasCore))
        {
            draft.WithSeverity(Severity.Info);
        }
    }

    /// <summary>The kinds of custom resources are often those of the project that writes the role.</summary>
    private static bool IsOfOwnKinds(V1PolicyRule rule) => rule.ApiGroups is { Count: > 0 } groups
        && groups.All(group => group != PolicyRule.All && !BuiltInKinds.InGroup(group).Any());

    private static string ResourcesOf(V1PolicyRule rule) =>
        PolicyRule.IndexOf(rule.Resources, PolicyRule.All) >= 0
            ? $"every resource of {GroupsOf(rule)}{(new PolicyRule(rule).IsLimitedToNames ? ", of some names" : "")}"
            : NamesOf(rule.Resources);

    private static string GroupsOf(V1PolicyRule rule) => rule.ApiGroups switch
    {
        null or { Count: 0 } => "no API group",
        [""] => "the core API group",
        { } groups when groups.Contains(PolicyRule.All, StringComparer.Ordinal) => "every API group",
        [var one] => $"the API group `{one}`",
        { } several => $"the API groups {NamesOf([.. several.Select(group => group.Length > 0 ? group : "core")])}",
    };

    private static string NamesOf(IList<string>? names) => names is null or { Count: 0 } ? "nothing"
        : string.Join(", ", names.Take(MostNames).Select(name => $"`{name}`"))
            + (names.Count > MostNames ? " and more" : "");
}
