using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Objects;

public sealed class SizeTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("ConfigMap", "data", Mebibyte, false)]
    [InlineData("ConfigMap", "data", Mebibyte + 1, true)]
    [InlineData("Secret", "stringData", Mebibyte, false)]
    [InlineData("Secret", "stringData", Mebibyte + 1, true)]
    public void A_config_holds_no_more_than_a_mebibyte(string kind, string field, int size, bool isRefused)
    {
        string half = new('a', size / 2);
        string rest = new('b', size - (size / 2));
        IReadOnlyList<Finding> findings = RuleBench.Run(
            "invalid-config-data",
            ("a.yaml", $"apiVersion: v1\nkind: {kind}\n{field}:\n  a: {half}\n  b: {rest}\n"));
        Assert.Equal(isRefused ? [field] : [], findings.Select(RuleBench.Pointed));
    }

    [Theory]
    [InlineData(Mebibyte, false)]
    [InlineData(Mebibyte + 3, true)]
    public void Base64_counts_by_what_it_stands_for(int size, bool isRefused)
    {
        string text = Convert.ToBase64String(new byte[size]);
        IReadOnlyList<Finding> findings = RuleBench.Run(
            "invalid-config-data", ("a.yaml", $"apiVersion: v1\nkind: Secret\ndata:\n  a: {text}\n"));
        Assert.Equal(isRefused ? ["data"] : [], findings.Select(RuleBench.Pointed));
    }

    [Fact]
    public void A_key_of_stringData_takes_the_place_of_the_one_in_data()
    {
        string text = Convert.ToBase64String(new byte[Mebibyte]);
        Assert.Empty(RuleBench.Run(
            "invalid-config-data",
            ("a.yaml", $"apiVersion: v1\nkind: Secret\ndata:\n  a: {text}\nstringData:\n  a: b\n")));
    }

    [Theory]
    [InlineData(262_143, false)]
    [InlineData(262_144, true)]
    public void Annotations_have_256_KiB_with_their_keys(int size, bool isRefused)
    {
        string text = new('a', size);
        IReadOnlyList<Finding> findings = RuleBench.Run(
            "invalid-annotation",
            ("a.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n    ab: {text[..^1]}\n"));
        Assert.Equal(isRefused ? ["annotations"] : [], findings.Select(RuleBench.Pointed));
    }
}
