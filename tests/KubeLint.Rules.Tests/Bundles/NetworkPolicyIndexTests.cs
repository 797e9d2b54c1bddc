using KubeLint.Bundles;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

public sealed class NetworkPolicyIndexTests
{
    private const string Core = "networking.k8s.io/v1";

    [Theory]
    [InlineData("{podSelector: {}}", TrafficDirections.Ingress)]
    [InlineData("{podSelector: {}, ingress: []}", TrafficDirections.Ingress)]
    [InlineData("{podSelector: {}, egress: []}", TrafficDirections.Ingress)]
    [InlineData("{podSelector: {}, egress: [{}]}", TrafficDirections.All)]
    [InlineData("{podSelector: {}, policyTypes: [Egress], ingress: []}", TrafficDirections.Egress)]
    [InlineData("{podSelector: {}, policyTypes: [Ingress, Egress]}", TrafficDirections.All)]
    [InlineData("{policyTypes: [Ingress]}", TrafficDirections.Ingress)]
    public void The_types_of_a_policy_tell_what_it_restricts(string spec, TrafficDirections directions)
    {
        Bundle bundle = TestBundle.Of(("a.yaml", TestBundle.Object(Core, "NetworkPolicy", "p", spec)));
        Assert.Equal(directions, Assert.Single(bundle.NetworkPolicies.All).Directions);
    }

    [Theory]
    [InlineData("{podSelector: {matchLabels: {app: web}}}", true)]
    [InlineData("{podSelector: {matchLabels: {app: web, tier: x}}}", false)]
    [InlineData("{podSelector: {matchLabels: {app: db}}}", false)]
    [InlineData("{podSelector: {matchExpressions: [{key: app, operator: In, values: [web, db]}]}}", true)]
    [InlineData("{podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}}", false)]
    [InlineData("{podSelector: {matchLabels: {pod-template-hash: 5d9c}}}", true)]
    [InlineData("{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}", false)]
    public void A_policy_is_found_by_the_pods_that_it_selects(string spec, bool found)
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Deployment("web", "{app: web}")),
            ("b.yaml", TestBundle.Object(Core, "NetworkPolicy", "p", spec)));
        Assert.Equal(found, Find(bundle, TrafficDirections.Ingress).Policy == "p");
    }

    [Theory]
    [InlineData("shop", "shop", NamespaceRelation.Same)]
    [InlineData(null, null, NamespaceRelation.Same)]
    [InlineData(null, "default", NamespaceRelation.Same)]
    [InlineData("shop", null, NamespaceRelation.MayBeSame)]
    [InlineData(null, "shop", NamespaceRelation.MayBeSame)]
    [InlineData("shop", "store", NamespaceRelation.Different)]
    public void A_policy_applies_to_its_own_namespace(string? pods, string? policy, NamespaceRelation relation)
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Deployment("web", "{app: web}", pods)),
            ("b.yaml", TestBundle.Object(Core, "NetworkPolicy", "p", "{podSelector: {}}", policy)));
        (string? found, NamespaceRelation how) = Find(bundle, TrafficDirections.All);
        Assert.Equal(relation, how);
        Assert.Equal(relation == NamespaceRelation.Different ? null : "p", found);
    }

    [Fact]
    public void A_policy_of_the_same_namespace_is_preferred()
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Object(Core, "NetworkPolicy", "unset", "{podSelector: {}}")),
            ("b.yaml", TestBundle.Object(Core, "NetworkPolicy", "same", "{podSelector: {matchLabels: {app: web}}}", "shop")),
            ("c.yaml", TestBundle.Deployment("web", "{app: web}", "shop")));
        Assert.Equal(("same", NamespaceRelation.Same), Find(bundle, TrafficDirections.All));
    }

    [Theory]
    [InlineData("cilium.io/v2", "CiliumNetworkPolicy", "shop", true)]
    [InlineData("cilium.io/v2", "CiliumNetworkPolicy", "store", false)]
    [InlineData("cilium.io/v2", "CiliumClusterwideNetworkPolicy", null, true)]
    [InlineData("crd.projectcalico.org/v1", "NetworkPolicy", "shop", true)]
    [InlineData("projectcalico.org/v3", "GlobalNetworkPolicy", null, true)]
    [InlineData("crd.antrea.io/v1beta1", "ClusterNetworkPolicy", null, true)]
    [InlineData("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", null, true)]
    [InlineData("extensions/v1beta1", "NetworkPolicy", "shop", true)]
    [InlineData("example.com/v1", "NetworkPolicy", "shop", false)]
    public void Policies_of_other_engines_cover_their_namespace_or_the_cluster(
        string apiVersion, string kind, string? space, bool covered)
    {
        Bundle bundle = TestBundle.Of(
            ("a.yaml", TestBundle.Deployment("web", "{app: web}", "shop")),
            ("b.yaml", TestBundle.Object(apiVersion, kind, "p", "{selector: all()}", space)));
        Assert.Equal(
            covered ? ("p", NamespaceRelation.Same) : (null, NamespaceRelation.Different),
            Find(bundle, TrafficDirections.All));
    }

    [Fact]
    public void Labels_that_a_kustomization_adds_are_selected()
    {
        Bundle bundle = TestBundle.Of(
            ("kustomization.yaml", "commonLabels: {team: shop}\nresources: [web.yaml]\n"),
            ("web.yaml", TestBundle.Deployment("web", "{app: web}")),
            ("p.yaml", TestBundle.Object(Core, "NetworkPolicy", "p", "{podSelector: {matchLabels: {team: shop}}}")));
        Assert.Equal("p", Find(bundle, TrafficDirections.All).Policy);
    }

    private static (string? Policy, NamespaceRelation Relation) Find(Bundle bundle, TrafficDirections directions)
    {
        PodTemplate template = Assert.Single(bundle.PodTemplates);
        SelectingPolicy? policy = bundle.NetworkPolicies.Find(template, directions, out NamespaceRelation relation);
        return (policy?.Manifest.Name, relation);
    }
}
