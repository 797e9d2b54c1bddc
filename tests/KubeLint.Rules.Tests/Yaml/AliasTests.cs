using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class AliasTests
{
    [Fact]
    public void An_alias_stands_for_the_anchored_node()
    {
        YamlMapping root = Trees.Mapping("x: &name [1]\na: *name\n");
        YamlAlias alias = Assert.IsType<YamlAlias>(root.Find("a")!.Value.Value);
        Assert.Same(root.Find("x")!.Value.Value, alias.Resolved);
        Assert.Equal("name", alias.Name);
    }

    [Fact]
    public void The_latest_anchor_of_a_name_counts() =>
        Assert.Equal(["1", "2"], Trees.Mapping("p: &x 1\nq: *x\nr: &x 2\ns: *x\n").Entries
            .Select(entry => entry.Value).OfType<YamlAlias>().Select(alias => ((YamlScalar)alias.Target).Value));

    [Fact]
    public void An_anchor_does_not_reach_the_next_document() =>
        Assert.Equal(
            [false, true], Trees.Read("a: &x 1\n---\nb: *x\n").Documents.Select(document => document.IsBroken));

    [Fact]
    public void A_missing_value_can_be_anchored() =>
        Assert.Equal(ScalarType.Null, Assert.IsType<YamlScalar>(Trees.ValueOfA("x: &x\na: *x\n").Resolved).Type);

    [Fact]
    public void Keys_and_merges_count_in_the_order_in_which_they_are_written()
    {
        YamlMapping root = Trees.Mapping("x: &x {p: 1, q: 2, r: 3}\na:\n  q: 4\n  <<: *x\n  r: 5\n");
        YamlMapping mapping = Assert.IsType<YamlMapping>(root.Find("a")!.Value.Value);
        Assert.Equal(["q=2", "p=1", "r=5"], mapping.EffectiveEntries().Select(Show));
        Assert.Equal("x", Via(mapping, "q")?.Name);
        Assert.Equal("x", Via(mapping, "p")?.Name);
        Assert.Null(Via(mapping, "r"));
    }

    [Fact]
    public void The_later_of_two_merges_counts()
    {
        YamlMapping root = Trees.Mapping(
            "x: &x {p: 1, q: 1}\ny: &y {p: 2, r: 2}\na: {<<: *x, <<: *y, q: 3, <<: {r: 4}}\n");
        YamlMapping mapping = Assert.IsType<YamlMapping>(root.Find("a")!.Value.Value);
        Assert.Equal(["p=2", "q=3", "r=4"], mapping.EffectiveEntries().Select(Show));
        Assert.Equal("y", Via(mapping, "p")?.Name);
        Assert.Null(Via(mapping, "q"));
        Assert.Null(Via(mapping, "r"));
    }

    [Fact]
    public void The_first_of_several_merged_mappings_counts()
    {
        YamlMapping root = Trees.Mapping("x: &x {p: 1}\ny: &y {p: 2, q: 3}\na: {<<: [*x, *y, {q: 4, r: 5}]}\n");
        YamlMapping mapping = Assert.IsType<YamlMapping>(root.Find("a")!.Value.Value);
        Assert.Equal(["p=1", "q=3", "r=5"], mapping.EffectiveEntries().Select(Show));
        Assert.Null(Via(mapping, "r"));
    }

    [Fact]
    public void What_a_merged_mapping_merges_comes_along()
    {
        YamlMapping root = Trees.Mapping("x: &x {p: 1}\ny: &y {<<: *x, q: 2}\na: {<<: *y}\n");
        YamlMapping mapping = Assert.IsType<YamlMapping>(root.Find("a")!.Value.Value);
        Assert.Equal("1", Assert.IsType<YamlScalar>(mapping.Find("p")!.Value.Value).Value);
    }

    private static YamlAlias? Via(YamlMapping mapping, string name)
    {
        Assert.NotNull(mapping.Find(name, out YamlAlias? alias));
        return alias;
    }

    private static string Show(YamlEntry entry) => $"{entry.Name}={((YamlScalar)entry.Value).Value}";
}
