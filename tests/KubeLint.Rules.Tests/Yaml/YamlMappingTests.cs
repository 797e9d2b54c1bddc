using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class YamlMappingTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(1000)]
    public void A_key_is_found_whatever_the_size_of_the_mapping(int size)
    {
        string keys = string.Concat(Enumerable.Range(0, size).Select(number => $"  k{number}: own\n"));
        YamlMapping mapping = Map($"base: &base {{k0: merged, other: merged}}\nit:\n  <<: *base\n{keys}  k1: last\n");

        Assert.Equal("own", Value(mapping, "k0"));
        Assert.Equal("last", Value(mapping, "k1"));
        Assert.Equal("merged", Value(mapping, "other"));
        Assert.Null(mapping.Find("k"));
        Assert.NotNull(mapping.Find("other", out YamlAlias? mergedBy));
        Assert.Equal("base", mergedBy?.Name);
    }

    [Fact]
    public void Effective_entries_keep_their_order_and_of_duplicates_the_last()
    {
        YamlMapping mapping = Map(
            "base: &base {a: merged, z: merged}\nit: {b: one, <<: *base, a: one, b: two}\n");
        Assert.Equal(
            ["b: two", "a: one", "z: merged"],
            mapping.EffectiveEntries().Select(entry => $"{entry.Name}: {((YamlScalar)entry.Value).Value}"));
    }

    private static string? Value(YamlMapping mapping, string key) => (mapping.Find(key)?.Value as YamlScalar)?.Value;

    private static YamlMapping Map(string text)
    {
        YamlStream stream = YamlReader.Read(new SourceText("a.yaml", text));
        return Assert.IsType<YamlMapping>(((YamlMapping)stream.Documents[0].Root!).Find("it")?.Value);
    }
}
