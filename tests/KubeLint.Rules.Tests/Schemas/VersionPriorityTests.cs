using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class VersionPriorityTests
{
    [Fact]
    public void Stable_comes_before_beta_before_alpha_and_new_before_old()
    {
        string[] versions =
            ["foo1", "v3beta1", "v12alpha1", "v1", "v11alpha2", "v10", "v2", "foo10", "v11beta2", "v12alpha2"];

        Array.Sort(versions, (one, other) => VersionPriority.Compare(other, one));

        Assert.Equal(
            ["v10", "v2", "v1", "v11beta2", "v3beta1", "v12alpha2", "v12alpha1", "v11alpha2", "foo1", "foo10"],
            versions);
    }

    [Theory]
    [InlineData("v")]
    [InlineData("v0")]
    [InlineData("v1gamma1")]
    [InlineData("v1beta")]
    [InlineData("v1beta1x")]
    [InlineData("")]
    public void What_is_no_version_comes_last(string text) =>
        Assert.True(VersionPriority.Compare("v1alpha1", text) > 0);
}
