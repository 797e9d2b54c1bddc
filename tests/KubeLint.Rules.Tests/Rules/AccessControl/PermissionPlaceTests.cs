using KubeLint.Findings;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.AccessControl;

/// <summary>Where the rules about roles point, how far they look, and that they do not repeat one another.</summary>
public sealed class PermissionPlaceTests
{
    private const string Api = "apiVersion: rbac.authorization.k8s.io/v1\n";
    private const string Secrets = "rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]\n";

    [Theory]
    [InlineData("access-to-secrets", "{apiGroups: [''], resources: [pods, secrets], verbs: [create, [|list|], get]}")]
    [InlineData("access-to-secrets", "{apiGroups: ['*'], resources: [secrets], verbs: [create, [|'*'|]]}")]
    [InlineData("pod-exec", "{apiGroups: [''], resources: ['*/exec'], verbs: [[|create|]]}")]
    [InlineData("impersonate-permission", "{apiGroups: [''], resources: [users, groups], verbs: [get, [|impersonate|]]}")]
    [InlineData("bind-escalate-permission", "{apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [[|bind|]]}")]
    [InlineData("wildcard-in-rules", "{apiGroups: [apps], resources: [a, [|'*'|]], verbs: ['*']}")]
    [InlineData("wildcard-in-rules", "{apiGroups: [apps], resources: [a], verbs: [get, [|'*'|]]}")]
    [InlineData("rbac-full-wildcard", "{apiGroups: ['*'], resources: [a, [|'*'|]], verbs: ['*']}")]
    public void The_entry_that_allows_too_much_is_shown(string rule, string written)
    {
        MarkedText text = MarkedText.Parse($"{Api}kind: ClusterRole\nmetadata: {{name: a}}\nrules:\n  - {written}\n");
        IReadOnlyList<Finding> findings = RuleBench.Run(rule, ("a.yaml", text.Text));
        Assert.Equal(text.Spans, findings.Select(finding => finding.Location.Span));
    }

    [Theory]
    [InlineData("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", "KL9002")]
    [InlineData("{apiGroups: ['*'], resources: [secrets, pods/exec, '*'], verbs: ['*']}", "KL9002")]
    [InlineData("{apiGroups: [''], resources: ['*'], verbs: ['*']}", "KL9001")]
    [InlineData("{apiGroups: [''], resources: [secrets], verbs: [get]}", "KL9004")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create, escalate]}", "KL9008")]
    public void One_grant_is_reported_once(string rule, string code)
    {
        string text = $"{Api}kind: ClusterRole\nmetadata: {{name: a}}\nrules:\n  - {rule}\n";
        Assert.Equal(code, Assert.Single(RuleBench.Run("KL9", ("a.yaml", text))).Rule.Code);
    }

    [Fact]
    public void A_binding_in_another_file_shows_how_far_a_role_reaches()
    {
        Finding finding = Assert.Single(RuleBench.Run(
            "access-to-secrets",
            ("shop/role.yaml", $"{Api}kind: ClusterRole\nmetadata: {{name: a}}\n{Secrets}"),
            ("shop/bind/binding.yaml", Binding("ClusterRoleBinding", "a"))));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["secrets", "a"], RuleBench.Related(finding));
    }

    [Fact]
    public void A_binding_of_another_role_shows_nothing() => Assert.Equal(Severity.Info, Assert.Single(RuleBench.Run(
        "access-to-secrets",
        ("role.yaml", $"{Api}kind: ClusterRole\nmetadata: {{name: a}}\n{Secrets}"),
        ("binding.yaml", Binding("ClusterRoleBinding", "b")))).Severity);

    [Fact]
    public void A_binding_follows_a_role_that_a_kustomization_renames() => Assert.Equal(
        Severity.Warning, Assert.Single(RuleBench.Run(
            "access-to-secrets",
            ("role.yaml", $"{Api}kind: ClusterRole\nmetadata: {{name: a}}\n{Secrets}"),
            ("binding.yaml", Binding("ClusterRoleBinding", "a")),
            ("kustomization.yaml", "namePrefix: shop-\nresources: [role.yaml, binding.yaml]\n"))).Severity);

    [Theory]
    [InlineData("matchLabels: {part: shop}", Severity.Warning)]
    [InlineData("matchExpressions: [{key: part, operator: Exists}]", Severity.Warning)]
    [InlineData("matchLabels: {part: stock}", Severity.Info)]
    public void A_role_reaches_as_far_as_those_that_aggregate_it(string selector, Severity severity) => Assert.Equal(
        severity, Assert.Single(RuleBench.Run(
            "access-to-secrets",
            ("a.yaml", $"{Api}kind: ClusterRole\nmetadata: {{name: a, labels: {{part: shop}}}}\n{Secrets}"),
            ("b.yaml", $"{Api}kind: ClusterRole\nmetadata: {{name: b}}\n"
                + $"aggregationRule: {{clusterRoleSelectors: [{{{selector}}}]}}\n"),
            ("c.yaml", Binding("ClusterRoleBinding", "b")))).Severity);

    [Fact]
    public void What_belongs_to_no_namespace_a_Role_cannot_give() => Assert.Contains(
        "which a Role cannot give", Assert.Single(RuleBench.Run(
            "node-proxy-access",
            ("a.yaml", $"{Api}kind: Role\nmetadata: {{name: a}}\n"
                + "rules: [{apiGroups: [''], resources: [nodes/proxy], verbs: [get]}]\n"))).Message, StringComparison.Ordinal);

    private static string Binding(string kind, string role) => $"{Api}kind: {kind}\nmetadata: {{name: x}}\n"
        + $"roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: {role}}}\n"
        + "subjects: [{kind: ServiceAccount, name: a, namespace: shop}]\n";
}
