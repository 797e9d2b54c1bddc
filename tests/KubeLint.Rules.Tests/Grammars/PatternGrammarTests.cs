using System.Text.RegularExpressions;
using FsCheck.Xunit;
using KubeLint.Grammars;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed class PatternGrammarTests
{
    [Theory]
    [InlineData("")]
    [InlineData("^[a-z]([-a-z0-9]*[a-z0-9])?$")]
    [InlineData(@"^\d+(\.\d+)?(?:[KMGTPE]i?|m)?\z")]
    [InlineData("a|b||")]
    [InlineData("()")]
    [InlineData("a*?b+?c??d{2}?e{2,}f{2,3}")]
    [InlineData("a{,2}{x}{}{")]
    [InlineData("^*$+")]
    [InlineData("[]a][^]a][a-][-a][a-z-9][]-a]")]
    [InlineData(@"[\d\s\w\pL\p{Greek}\x41-\x{5A}\n-\r\-\]\\]")]
    [InlineData("[[:alpha:][:^digit:]_]")]
    [InlineData("[[:alpha]")]
    [InlineData("[[:]")]
    [InlineData(@"\pN\PL\p{Lu}\P{^Lu}\A\b\B\z\a\f\n\r\t\v\0\012\123\x7F\x{10FFFF}\.\_\-\/\ ")]
    [InlineData(@"\Q(*\E(a)*\Q[")]
    [InlineData("(?i)a(?s-m:b)(?U)(?-s)(?:c)")]
    [InlineData("(?P<year>[0-9]+)-(?<month_1>[0-9]+)")]
    [InlineData("a{1000}")]
    [InlineData("😀{2}[😀-😂]")]
    [InlineData("a}b]")]
    public void What_go_compiles_has_no_fault(string pattern) => Assert.Null(PatternGrammar.FaultOf(pattern));

    [Theory]
    [InlineData("[|(|]a", "has a `(` that is never closed")]
    [InlineData("[|(|]a(b|c)", "has a `(` that is never closed")]
    [InlineData("a[|)|]", "has a `)` that closes nothing")]
    [InlineData("[|*|]a", "repeats nothing with `*`")]
    [InlineData("a|[|+|]", "repeats nothing with `+`")]
    [InlineData("[|(?)|]", "has `(?)`, which Go does not know")]
    [InlineData("(a|[|{2}|])", "repeats nothing with `{2}`")]
    [InlineData("a*[|*|]", "repeats a repetition with `*`")]
    [InlineData("a+?[|+|]", "repeats a repetition with `+`")]
    [InlineData("a{2}[|{3}|]", "repeats a repetition with `{3}`")]
    [InlineData("a[|{1001}|]", "repeats more than 1000 times")]
    [InlineData("a[|{2,99999999999}|]", "repeats more than 1000 times")]
    [InlineData("a[|{3,2}|]", "repeats at most fewer times than at least")]
    [InlineData("[|(?=|]a)", "has a lookahead")]
    [InlineData("^[|(?!|]a)", "has a lookahead")]
    [InlineData("[|(?<=|]a)", "has a lookbehind")]
    [InlineData("[|(?<!|]a)", "has a lookbehind")]
    [InlineData("[|(?>|]a)", "has `(?>`, which Go does not know")]
    [InlineData("[|(?#|]a)", "has `(?#`, which Go does not know")]
    [InlineData("[|(?x|])", "has `(?x`, which Go does not know")]
    [InlineData("[|(?|]", "has `(?`, which Go does not know")]
    [InlineData("[|(?<|]a", "has a group without a name in `<` and `>`")]
    [InlineData("[|(?P<|]a-b>c)", "has a group without a name in `<` and `>`")]
    [InlineData("(?P<a>b)(?P<[|a|]>c)", "has two groups with the name `a`")]
    [InlineData(@"(a)[|\1|]", @"refers back to a group with `\1`")]
    [InlineData(@"[|\9|]", @"refers back to a group with `\9`")]
    [InlineData(@"a[|\Z|]", @"has `\Z`, which Go does not know")]
    [InlineData(@"[|\u|]0041", @"has `\u`, which Go does not know")]
    [InlineData(@"[|\é|]", @"has `\é`, which Go does not know")]
    [InlineData(@"[[|\b|]]", @"has `\b`, which Go does not know")]
    [InlineData(@"[|\x|]4", @"has a `\x` without a character's number")]
    [InlineData(@"[|\x|]{}", @"has a `\x` without a character's number")]
    [InlineData(@"[|\x|]{110000}", @"has a `\x` without a character's number")]
    [InlineData(@"[|\p|]", @"has a `\p` without the name of a class")]
    [InlineData(@"[|\P|]{Lu", @"has a `\P` without the name of a class")]
    [InlineData(@"a[|\|]", @"ends with a `\`")]
    [InlineData("[[|z-a|]]", "has a range that runs backwards")]
    [InlineData(@"[[|a-\d|]]", "has a range that ends in a class")]
    [InlineData("[[|[:letter:]|]]", "has a class `[:letter:]`, which Go does not know")]
    [InlineData("[[|[:]:]|]]", "has a class `[:]:]`, which Go does not know")]
    public void The_first_mistake_is_found_where_it_is(string marked, string problem)
    {
        MarkedText pattern = MarkedText.Parse(marked);

        PatternFault fault = Assert.NotNull(PatternGrammar.FaultOf(pattern.Text));

        Assert.Equal(pattern.Span, new KubeLint.Text.TextSpan(fault.Start, fault.Length));
        Assert.Equal(problem, fault.Problem);
    }

    [Theory]
    [InlineData("a[b")]
    [InlineData("a[]")]
    [InlineData("a[^]")]
    [InlineData("a[b-")]
    [InlineData("a[[:alpha:]")]
    public void A_bracket_that_is_never_closed_is_found(string pattern) =>
        Assert.Equal(new PatternFault("has a `[` that is never closed", 1, 1), PatternGrammar.FaultOf(pattern));

    [Property(MaxTest = 2000)]
    public void Whatever_the_text_reading_ends_and_a_fault_lies_inside(string pattern)
    {
        PatternFault? fault = PatternGrammar.FaultOf(pattern ?? "");

        Assert.True(fault is null || (fault.Value.Start >= 0
            && fault.Value.Start + fault.Value.Length <= (pattern ?? "").Length));
    }

    // .NET knows all that Go knows of these characters, and with -[ it takes one class from another.
    [Property(MaxTest = 5000)]
    public void What_has_no_fault_compiles_in_dotnet_too(int[] choices)
    {
        string[] pieces =
            ["a", "b", "(", ")", "(?:", "[", "]", "^", "$", ".", "*", "+", "?", "{2}", "{2,3}", "|", "-", @"\d"];
        string pattern = string.Concat((choices ?? []).Select(choice => pieces[(uint)choice % pieces.Length]));

        if (!pattern.Contains("-[", StringComparison.Ordinal) && PatternGrammar.FaultOf(pattern) is null)
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        }
    }
}
