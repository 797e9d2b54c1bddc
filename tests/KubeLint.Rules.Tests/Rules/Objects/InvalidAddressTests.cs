using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Objects;

public sealed class InvalidAddressTests
{
    [Theory]
    [InlineData("10.1.2.3/16", 35, 35, false)]
    [InlineData("10.1.2.3/16", 35, 36, true)]
    [InlineData("10.1.2.3/16", 36, 36, true)]
    [InlineData("010.0.0.0/8", 30, 30, false)]
    [InlineData("010.0.0.0/8", 36, 36, true)]
    [InlineData("10.0.0.0/08", 30, 30, false)]
    [InlineData("10.0.0.0/33", 30, 30, true)]
    [InlineData("10.0.0.0", 30, 30, true)]
    public void What_can_be_read_in_two_ways_is_refused_from_1_36_on(string range, int oldest, int newest, bool isRefused)
    {
        LintSettings settings = new()
        {
            KubernetesVersions = new KubernetesVersionRange(new(1, oldest), new(1, newest)),
        };
        IReadOnlyList<Finding> findings = RuleBench.Run(
            "invalid-address",
            settings,
            ("a.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  egress:\n    - to:\n"
                + $"        - ipBlock: {{cidr: \"{range}\"}}\n"));
        Assert.Equal(isRefused, findings.Count > 0);
    }
}
