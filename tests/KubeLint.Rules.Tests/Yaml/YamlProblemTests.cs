using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("a tab cannot indent YAML; use spaces", "a tab cannot indent YAML", "use spaces")]
    [InlineData("a key cannot be null", "a key cannot be null", null)]
    [InlineData("one; two; three", "one", "two; three")]
    public void What_to_do_follows_what_is_wrong(string message, string fault, string? remedy)
    {
        YamlProblem problem = new(YamlProblemKind.Syntax, default(TextSpan), message, 0);
        Assert.Equal((fault, remedy), (problem.Fault, problem.Remedy));
    }
}
