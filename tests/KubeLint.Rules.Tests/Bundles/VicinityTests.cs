using KubeLint.Bundles;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles;

/// <summary>Which objects may be meant by one another when no namespace tells.</summary>
public sealed class VicinityTests
{
    private const string Core = "networking.k8s.io/v1";
    private const string DenyAll = "{podSelector: {}}";

    /// <summary>Two folders that hold the same Deployment: copies that nobody applies together.</summary>
    private static readonly (string Path, string Text)[] _rivals =
    [
        ("one/web.yaml", TestBundle.Deployment("web", "{app: web}")),
        ("two/web.yaml", TestBundle.Deployment("web", "{app: web}")),
    ];

    [Theory]
    [InlineData("one/a.yaml", "one/b.yaml", true)]
    [InlineData("one/a.yaml", "one/deep/er/b.yaml", true)]
    [InlineData("one/deep/a.yaml", "b.yaml", true)]
    [InlineData("one/a.yaml", "other/b.yaml", true)]
    [InlineData("other/a.yaml", "third/b.yaml", true)]
    [InlineData("one/deep/a.yaml", "two/b.yaml", false)]
    [InlineData("on/a.yaml", "two/b.yaml", true)]
    public void A_name_reaches_everything_but_rivals(string one, string other, bool expected)
    {
        Bundle bundle = Bundle([.. _rivals, .. Pair(one, other)]);
        Assert.Equal(expected, bundle.Vicinity.MayMeet(bundle.Only("One"), bundle.Only("Other")));
        Assert.Equal(
            expected ? NamespaceRelation.Same : NamespaceRelation.Different,
            bundle.Relate(bundle.Only("One"), bundle.Only("Other")));
        Assert.Equal(expected, bundle.FindFrom(bundle.Only("One"), "Other", "other").Count > 0);
    }

    [Theory]
    [InlineData("a.yaml", "sub/b.yaml", "sub/c.yaml", 1)]
    [InlineData("a.yaml", "sub/b.yaml", "c.yaml", 0)]
    [InlineData("sub/a.yaml", "sub/deep/b.yaml", "sub/deep/er/c.yaml", 1)]
    [InlineData("sub/a.yaml", "sub/deep/b.yaml", "sub/deeper/c.yaml", 0)]
    public void Of_two_that_can_be_meant_the_nearer_comes_first(string one, string other, string asking, int nearer)
    {
        Bundle bundle = Bundle(
        [
            (one, TestBundle.Object("v1", "Service", "web", "{}")),
            (other, TestBundle.Object("v1", "Service", "web", "{}")),
            (asking, TestBundle.Object(Core, "Ingress", "web", "{}")),
        ]);
        string[] expected = nearer == 0 ? [one, other] : [other, one];
        Assert.Equal(
            expected,
            bundle.FindFrom(bundle.Only("Ingress"), "Service", "web").Select(each => each.Source.Path));
    }

    [Theory]
    [InlineData("web/a.yaml", "web/b.yaml", true)]
    [InlineData("web/a.yaml", "web/deep/b.yaml", true)]
    [InlineData("web/deep/a.yaml", "b.yaml", true)]
    [InlineData("web/a.yaml", "policies/b.yaml", true)]
    [InlineData("services/a.yaml", "policies/b.yaml", true)]
    [InlineData("web/a.yaml", "api/b.yaml", false)]
    [InlineData("web/a.yaml", "api/policies/b.yaml", false)]
    [InlineData("web/a.yaml", "group/policies/b.yaml", false)]
    public void A_folder_without_pods_is_for_those_around_it(string one, string other, bool expected)
    {
        Bundle bundle = Bundle(
            [
                ("web/web.yaml", TestBundle.Deployment("web", "{app: web}")),
                ("api/api.yaml", TestBundle.Deployment("api", "{app: api}")),
                ("group/job/job.yaml", TestBundle.Deployment("job", "{app: job}")),
                .. Pair(one, other),
            ]);
        Assert.Equal(expected, bundle.Vicinity.AreNear(bundle.Only("One"), bundle.Only("Other")));
        Assert.Equal(expected, bundle.Vicinity.AreNear(bundle.Only("Other"), bundle.Only("One")));
    }

    [Fact]
    public void A_folder_without_pods_is_for_none_of_the_rivals_around_it()
    {
        Bundle bundle = Bundle([.. _rivals, .. Pair("one/a.yaml", "policies/b.yaml")]);
        Assert.False(bundle.Vicinity.AreNear(bundle.Only("One"), bundle.Only("Other")));
        Assert.True(bundle.Vicinity.MayMeet(bundle.Only("One"), bundle.Only("Other")));
    }

    [Fact]
    public void What_one_kustomization_takes_in_is_near()
    {
        Bundle bundle = Bundle(
            [
                .. _rivals, .. Pair("one/a.yaml", "two/b.yaml"),
                ("all/kustomization.yaml", "resources: [../one/a.yaml, ../two/b.yaml]\n"),
            ]);
        Assert.True(bundle.Vicinity.AreNear(bundle.Only("One"), bundle.Only("Other")));
        Assert.Equal(NamespaceRelation.Same, bundle.Relate(bundle.Only("One"), bundle.Only("Other")));
    }

    [Fact]
    public void Objects_that_name_one_namespace_are_together_wherever_they_lie()
    {
        Bundle bundle = Bundle([.. _rivals, .. Pair("one/a.yaml", "two/b.yaml", "shop")]);
        Assert.Equal(NamespaceRelation.Same, bundle.Relate(bundle.Only("One"), bundle.Only("Other")));
    }

    [Theory]
    [InlineData("Service", "shop", "shop", true)]
    [InlineData("Service", "shop", null, false)]
    [InlineData("ConfigMap", null, null, false)]
    public void Rivals_hold_the_same_workload_or_Service(string kind, string? one, string? other, bool expected)
    {
        Bundle bundle = Bundle(
            [
                ("a/x/s.yaml", TestBundle.Object("v1", kind, "s", "{}", one)),
                ("a/y/z/s.yaml", TestBundle.Object("v1", kind, "s", "{}", other)),
            ]);
        Assert.Equal(expected, bundle.Vicinity.IsRival("a/x"));
        Assert.Equal(expected, bundle.Vicinity.IsRival("a/y"));
        Assert.False(bundle.Vicinity.IsRival("a"));
        Assert.False(bundle.Vicinity.IsRival("a/y/z"));
    }

    [Fact]
    public void Folders_whose_names_start_alike_are_told_apart()
    {
        Bundle bundle = Bundle(
            [
                .. new[] { "a", "a-b/c", "a/b", "a/c" }.Select(
                    folder => ($"{folder}/web.yaml", TestBundle.Deployment("web", "{app: web}"))),
            ]);
        Assert.All(["a", "a-b", "a/b", "a/c"], folder => Assert.True(bundle.Vicinity.IsRival(folder), folder));
        Assert.False(bundle.Vicinity.IsRival("a-b/c"));
    }

    [Theory]
    [InlineData("web/policy.yaml", null, true)]
    [InlineData("policies/policy.yaml", null, true)]
    [InlineData("policy.yaml", null, true)]
    [InlineData("api/policy.yaml", null, false)]
    [InlineData("api/policy.yaml", "default", false)]
    [InlineData("web/policy.yaml", "default", true)]
    public void A_policy_for_everything_counts_where_it_is_near(string path, string? space, bool covered)
    {
        Bundle bundle = Bundle(
            [
                ("web/web.yaml", TestBundle.Deployment("web", "{app: web}")),
                ("api/api.yaml", TestBundle.Deployment("api", "{app: api}")),
                (path, TestBundle.Object(Core, "NetworkPolicy", "p", DenyAll, space)),
            ]);
        Assert.Equal(covered, IsCovered(bundle, "web"));
    }

    [Theory]
    [InlineData("{podSelector: {matchLabels: {app: web}}}")]
    [InlineData("{podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}")]
    public void A_policy_for_some_pods_counts_wherever_it_is_but_in_a_rival(string spec)
    {
        string policy = TestBundle.Object(Core, "NetworkPolicy", "p", spec);
        string web = TestBundle.Deployment("web", "{app: web}");
        string api = TestBundle.Deployment("api", "{app: api}");
        Assert.True(IsCovered(Bundle([("web/w.yaml", web), ("api/a.yaml", api), ("api/p.yaml", policy)]), "web"));
        Assert.False(IsCovered(
            Bundle([("web/w.yaml", web), ("web/a.yaml", api), ("api/a.yaml", api), ("api/p.yaml", policy)]), "web"));
    }

    /// <summary>More copies than are gone through one by one.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void Each_of_many_copies_finds_its_own(int copies)
    {
        Bundle bundle = Bundle(
            [
                ("shared/web.yaml", TestBundle.Deployment("shared", "{app: web}")),
                .. Enumerable.Range(0, copies).SelectMany(number => new (string, string)[]
                {
                    ($"copy-{number}/web.yaml", TestBundle.Deployment("web", "{app: web}")),
                    ($"copy-{number}/s.yaml", Service("web")),
                }),
            ]);
        Assert.All(bundle.Find("Service", "web"), service => Assert.Equal(
            [$"{service.Source.Folder}/web.yaml", "shared/web.yaml"],
            bundle.PodsBehind(service).Select(pods => pods.Manifest.Source.Path)));
    }

    [Fact]
    public void Of_many_things_those_in_the_namespace_are_found_whatever_their_folder()
    {
        Bundle bundle = Bundle(
            [
                .. Enumerable.Range(0, 12).Select(number =>
                    ($"copy-{number}/web.yaml", TestBundle.Deployment("web", "{app: web}", $"n{number}"))),
                ("s.yaml", Service("web", "n7")), ("copy-3/s.yaml", Service("api")),
                ("all/kustomization.yaml", "resources: [../copy-3/s.yaml, ../copy-9/web.yaml]\n"),
            ]);
        Assert.Equal(["n7"], NamespacesBehind(bundle, "web"));
        Assert.Equal(["n3", "n9"], NamespacesBehind(bundle, "api").Where(name => name is "n3" or "n9"));
    }

    private static string[] NamespacesBehind(Bundle bundle, string service) =>
        [.. bundle.PodsBehind(bundle.Find("Service", service).Single()).Select(pods => pods.Manifest.Namespace!)];

    private static bool IsCovered(Bundle bundle, string workload) => bundle.NetworkPolicies.Find(
        bundle.PodTemplates.First(template => template.Manifest.Name == workload),
        TrafficDirections.All,
        out _) is not null;

    private static string Service(string name, string? space = null) =>
        TestBundle.Object("v1", "Service", name, "{selector: {app: web}}", space);

    private static IEnumerable<(string Path, string Text)> Pair(string one, string other, string? space = null) =>
    [
        (one, TestBundle.Object("example.com/v1", "One", "one", "{}", space)),
        (other, TestBundle.Object("example.com/v1", "Other", "other", "{}", space)),
    ];

    private static Bundle Bundle(IReadOnlyList<(string Path, string Text)> files) => TestBundle.Of(files);
}
