using KubeLint.Findings;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Objects;

/// <summary>Where the rules about refused objects point, on texts with the places marked in them.</summary>
public sealed class RefusalPlaceTests
{
    [Theory]
    [InlineData("missing-name", "[|apiVersion|]: v1\nkind: Pod\n")]
    [InlineData("missing-name", "apiVersion: v1\nkind: Pod\n[|metadata|]:\n  labels: {a: b}\n")]
    [InlineData("invalid-object-name", "apiVersion: v1\nkind: Pod\nmetadata: {name: \"a[|\\x5f|]b\"}\n")]
    [InlineData("invalid-object-name", "apiVersion: v1\nkind: Pod\nmetadata: {name: 'a[|_|]b', namespace: 'c[|.|]d'}\n")]
    [InlineData("invalid-label", "apiVersion: v1\nkind: Pod\nmetadata:\n  labels: {'a[| |]b': c, d: \"[|-|]\"}\n")]
    [InlineData("invalid-annotation", "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations: {a[|:|]b: c}\n")]
    [InlineData("namespace-on-cluster-scoped-kind", "apiVersion: v1\nkind: Node\nmetadata: {namespace: [|a|]}\n")]
    public void A_mistake_in_metadata_is_shown_at_its_character(string rule, string marked) => AssertPlaces(rule, marked);

    [Theory]
    [InlineData("missing-needed-field", "apiVersion: v1\nkind: Service\n[|spec|]: {selector: {a: b}}\n")]
    [InlineData("missing-needed-field", "apiVersion: v1\nkind: Service\nspec:\n  ports: [|[]|]\n")]
    [InlineData("missing-needed-field", "[|apiVersion|]: networking.k8s.io/v1\nkind: IngressClass\n")]
    [InlineData("network-policy-allows-all", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  egress:\n"
        + "    - to:\n        - [|{}|]\n")]
    [InlineData("missing-one-of", "apiVersion: networking.k8s.io/v1\nkind: Ingress\n[|spec|]:\n  tls: []\n")]
    [InlineData("exclusive-fields", "apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec:\n  maxUnavailable: 1\n"
        + "  [|minAvailable|]: 1\n")]
    [InlineData("unfitting-field", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy:\n    type: Recreate\n"
        + "    [|rollingUpdate|]: {maxSurge: 1}\n")]
    [InlineData("negative-count", "apiVersion: apps/v1\nkind: ReplicaSet\nspec: {replicas: [|-1|]}\n")]
    [InlineData("invalid-role-rule", "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n"
        + "  - [|resources: [pods]|]\n    verbs: [get]\n")]
    [InlineData("invalid-subject", "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nsubjects:\n"
        + "  - [|kind: ServiceAccount|]\n    name: a\n")]
    public void A_missing_field_is_shown_where_it_belongs_and_an_unfit_one_where_it_is(string rule, string marked) =>
        AssertPlaces(rule, marked);

    private static void AssertPlaces(string rule, string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        IReadOnlyList<Finding> findings = RuleBench.Run(rule, ("a.yaml", text.Text));
        Assert.Equal(text.Spans, findings.Select(finding => finding.Location.Span));
    }
}
