using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Grammars;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed partial class EnvironmentNamesTests
{
    private const string Characters = "aZ09._-/:= +*~!\t\u007F\u00E9\u20AC";

    [Theory]
    [InlineData("A")]
    [InlineData("my.env-name_1")]
    [InlineData("_.")]
    [InlineData(".a")]
    [InlineData("-")]
    public void An_identifier_with_dots_and_dashes_is_always_a_name(string name)
    {
        Assert.Null(EnvironmentNames.StrictFaultIn(name));
        Assert.Null(EnvironmentNames.RelaxedFaultIn(name));
    }

    [Theory]
    [InlineData("[|..|].", "starts with `..`")]
    [InlineData("[|..|]a", "starts with `..`")]
    [InlineData("[|1|]A", "starts with the digit `1`")]
    [InlineData("A[| |]B", "has a space")]
    [InlineData("A[|:|]B", "has `:`")]
    [InlineData("[||].", "is `.`")]
    public void What_only_newer_versions_take_is_shown(string marked, string problem)
    {
        MarkedText name = MarkedText.Parse(marked);
        Assert.Equal(
            new NameFault(problem, name.Span.Start, name.Span.Length), EnvironmentNames.StrictFaultIn(name.Text));
        Assert.Null(EnvironmentNames.RelaxedFaultIn(name.Text));
    }

    [Theory]
    [InlineData("A[|=|]B", "has `=`")]
    [InlineData("[|\u00E9|]t\u00E9", "has `\u00E9`")]
    [InlineData("[||]", "is empty")]
    public void What_no_version_takes_is_shown(string marked, string problem)
    {
        MarkedText name = MarkedText.Parse(marked);
        NameFault fault = new(problem, name.Span.Start, name.Span.Length);
        Assert.Equal(fault, EnvironmentNames.StrictFaultIn(name.Text));
        Assert.Equal(fault, EnvironmentNames.RelaxedFaultIn(name.Text));
    }

    [Property(MaxTest = 2000)]
    public Property Names_are_judged_as_the_api_server_judges_them() => Prop.ForAll(Texts(), name =>
    {
        bool isOld = OldName().IsMatch(name) && name is not "." && !name.StartsWith("..", StringComparison.Ordinal);
        bool isNew = name.Length > 0 && name.All(each => each is >= ' ' and <= '~' and not '=');
        return isOld == EnvironmentNames.StrictFaultIn(name) is null
            && isNew == EnvironmentNames.RelaxedFaultIn(name) is null
            && (isNew || !isOld);
    });

    [Property]
    public Property Mistakes_lie_inside_the_name() => Prop.ForAll(Texts(), name =>
        new[] { EnvironmentNames.StrictFaultIn(name), EnvironmentNames.RelaxedFaultIn(name) }
            .OfType<NameFault>()
            .All(fault => fault.Start >= 0 && fault.Length >= 0 && fault.Start + fault.Length <= name.Length));

    private static Arbitrary<string> Texts() =>
        Gen.ArrayOf(Gen.Elements(Characters.ToCharArray())).Select(string.Concat).ToArbitrary();

    [GeneratedRegex(@"\A[-._a-zA-Z][-._a-zA-Z0-9]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex OldName();
}
