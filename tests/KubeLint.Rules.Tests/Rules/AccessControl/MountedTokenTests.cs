using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.AccessControl;

/// <summary>Which bindings show that pods need the token of their account.</summary>
public sealed class MountedTokenTests
{
    private const string Rule = "automount-service-account-token";
    private const string Api = "apiVersion: rbac.authorization.k8s.io/v1\n";
    private const string Web = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
        + "spec: {template: {spec: {containers: [{name: web, image: web}]}}}\n";

    [Theory]
    [InlineData("{kind: ServiceAccount, name: default}")]
    [InlineData("{kind: ServiceAccount, name: default, namespace: shop}")]
    [InlineData("{kind: Group, name: 'system:serviceaccounts'}")]
    [InlineData("{kind: Group, name: 'system:serviceaccounts:shop'}")]
    public void A_binding_that_may_mean_the_account_is_enough(string subject) =>
        Assert.Empty(RuleBench.Run(Rule, ("a.yaml", Web), ("b.yaml", Binding(subject))));

    [Theory]
    [InlineData("{kind: ServiceAccount, name: web}")]
    [InlineData("{kind: User, name: default}")]
    [InlineData("{kind: Group, name: 'system:authenticated'}")]
    public void A_binding_for_others_is_not(string subject) =>
        Assert.Single(RuleBench.Run(Rule, ("a.yaml", Web), ("b.yaml", Binding(subject))));

    [Fact]
    public void A_binding_of_another_copy_of_the_application_is_not()
    {
        Finding finding = Assert.Single(RuleBench.Run(
            Rule,
            ("one/a.yaml", Web),
            ("two/a.yaml", Web),
            ("two/b.yaml", Binding("{kind: Group, name: 'system:serviceaccounts'}"))));
        Assert.Equal("one/a.yaml", finding.Location.Source.Path);
    }

    [Fact]
    public void A_kustomization_may_bring_account_and_binding_together() => Assert.Empty(RuleBench.Run(
        Rule,
        ("a.yaml", Web),
        ("b.yaml", Binding("{kind: ServiceAccount, name: default, namespace: stock}")),
        ("kustomization.yaml", "namespace: shop\nresources: [a.yaml, b.yaml]\n")));

    private static string Binding(string subject) => $"{Api}kind: ClusterRoleBinding\nmetadata: {{name: x}}\n"
        + $"roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}}\nsubjects: [{subject}]\n";
}
