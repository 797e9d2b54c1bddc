using KubeLint.Grammars;
using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed class NameGrammarTests
{
    private static readonly Dictionary<string, NameGrammar> _grammars = new(StringComparer.Ordinal)
    {
        ["label"] = NameGrammar.Label,
        ["old label"] = NameGrammar.OldLabel,
        ["subdomain"] = NameGrammar.Subdomain,
        ["wildcard"] = NameGrammar.WildcardSubdomain,
        ["segment"] = NameGrammar.PathSegment,
        ["key"] = NameGrammar.LabelKey,
        ["annotation"] = NameGrammar.AnnotationKey,
        ["value"] = NameGrammar.LabelValue,
        ["port"] = NameGrammar.PortName,
        ["config"] = NameGrammar.ConfigKey,
        ["path"] = NameGrammar.DomainPath,
        ["qualified"] = NameGrammar.FullyQualifiedName,
    };

    [Theory]
    [InlineData("label", "a", "0", "a-b", "a--b", "123-abc")]
    [InlineData("old label", "a", "a-0", "abc-123")]
    [InlineData("subdomain", "a", "example.com", "a.b-c.0")]
    [InlineData("wildcard", "*.example.com", "*.a")]
    [InlineData("segment", "a", "system:node", "A_b c", "...")]
    [InlineData("key", "a", "App", "app.kubernetes.io/name", "example.com/My_Name.x")]
    [InlineData("annotation", "Example.COM/Key", "a")]
    [InlineData("value", "", "A", "v1.2_3-x", "0")]
    [InlineData("port", "http", "a", "8080x", "x-1-y", "abcdefghijklmno")]
    [InlineData("config", "a", "_.-", ".env", "-", "A.b")]
    [InlineData("path", "example.com/a", "a/b/c~%:")]
    [InlineData("qualified", "a.b.c", "v.example.com")]
    public void A_good_name_has_no_fault(string grammar, params string[] names) =>
        Assert.All(names, name => Assert.Null(_grammars[grammar].FaultIn(name)));

    [Theory]
    [InlineData("label", "Foo", "has the capital letter `F`", "[|F|]oo")]
    [InlineData("label", "a_b", "has `_`", "a[|_|]b")]
    [InlineData("label", "a.b", "has `.`", "a[|.|]b")]
    [InlineData("label", "a b", "has a space", "a[| |]b")]
    [InlineData("label", "-a", "starts with `-`", "[|-|]a")]
    [InlineData("label", "a-", "ends with `-`", "a[|-|]")]
    [InlineData("label", "a\u200Bb", "has the character U+200B", "a[|\u200B|]b")]
    [InlineData("label", "a\U0001F600", "has `\U0001F600`", "a[|\U0001F600|]")]
    [InlineData("old label", "1a", "starts with the digit `1`", "[|1|]a")]
    [InlineData("subdomain", "a..b", "has `..`", "a[|..|]b")]
    [InlineData("subdomain", ".a", "starts with `.`", "[|.|]a")]
    [InlineData("subdomain", "a.", "ends with `.`", "a[|.|]")]
    [InlineData("subdomain", "a.-b", "has a part that starts with `-`", "a.[|-|]b")]
    [InlineData("subdomain", "a-.b", "has a part that ends with `-`", "a[|-|].b")]
    [InlineData("wildcard", "a.*.b", "has `*` at another place than before the first dot", "a.[|*|].b")]
    [InlineData("wildcard", "*.*.b", "has `*`", "*.[|*|].b")]
    [InlineData("segment", "a/b", "has `/`", "a[|/|]b")]
    [InlineData("segment", "a%", "has `%`", "a[|%|]")]
    [InlineData("key", "a/b/c", "has more than one `/`", "a/b[|/|]c")]
    [InlineData("key", "/a", "has nothing before its `/`", "[|/|]a")]
    [InlineData("key", "a/", "has nothing after its `/`", "a[|/|]")]
    [InlineData("key", "A/b", "has the capital letter `A` in the part before `/`", "[|A|]/b")]
    [InlineData("key", "a/_b", "has a part that starts with `_`", "a/[|_|]b")]
    [InlineData("key", "a:b", "has `:`", "a[|:|]b")]
    [InlineData("value", "a/b", "has `/`", "a[|/|]b")]
    [InlineData("value", "a.", "ends with `.`", "a[|.|]")]
    [InlineData("port", "a--b", "has `--`", "a[|--|]b")]
    [InlineData("port", "abcdefghijklmnop", "has 16 characters, 1 too many", "abcdefghijklmno[|p|]")]
    [InlineData("config", "..a", "starts with `..`", "[|..|]a")]
    [InlineData("config", "a/b", "has `/`", "a[|/|]b")]
    [InlineData("path", "/a", "has no domain before its `/`", "[|/|]a")]
    [InlineData("path", "a/b c", "has a space", "a/b[| |]c")]
    public void A_fault_is_named_and_shown(string grammar, string name, string problem, string marked)
    {
        NameFault fault = Assert.NotNull(_grammars[grammar].FaultIn(name));
        Assert.Equal(problem, fault.Problem);
        Assert.Equal(MarkedText.Parse(marked).Span, TextSpan.FromBounds(fault.Start, fault.Start + fault.Length));
    }

    [Theory]
    [InlineData("label", "", "is empty")]
    [InlineData("subdomain", "", "is empty")]
    [InlineData("segment", "..", "is `..`")]
    [InlineData("port", "80", "has no letter")]
    [InlineData("config", ".", "is `.`")]
    [InlineData("path", "example.com", "has no `/`")]
    [InlineData("qualified", "a.b", "has too few parts")]
    public void A_fault_of_the_whole_name_has_no_place_in_it(string grammar, string name, string problem) =>
        Assert.Equal(new NameFault(problem, 0, 0), _grammars[grammar].FaultIn(name));

    [Theory]
    [InlineData("label", 63)]
    [InlineData("old label", 63)]
    [InlineData("subdomain", 253)]
    [InlineData("value", 63)]
    [InlineData("key", 63)]
    [InlineData("config", 253)]
    public void A_name_may_be_as_long_as_its_grammar_says(string grammar, int longest)
    {
        Assert.Null(_grammars[grammar].FaultIn(new string('a', longest)));
        NameFault fault = Assert.NotNull(_grammars[grammar].FaultIn(new string('a', longest + 7)));
        Assert.Equal(new NameFault($"has {longest + 7} characters, 7 too many", longest, 7), fault);
    }

    [Theory]
    [InlineData("label", "My_App", "my-app")]
    [InlineData("label", "_app", "app")]
    [InlineData("label", "a & b", null)]
    [InlineData("label", "the shop's", "the-shop-s")]
    [InlineData("old label", "My.App", "my-app")]
    [InlineData("old label", "1app", null)]
    [InlineData("subdomain", "Shop front.", "shop-front")]
    [InlineData("subdomain", "caf\u00E9", "caf")]
    [InlineData("key", "Contact Person", "Contact-Person")]
    [InlineData("key", "a/b/c", null)]
    [InlineData("value", "1.4.2+build.5", "1.4.2-build.5")]
    [InlineData("value", "0 3 * * *", null)]
    [InlineData("port", "Web_UI", "web-ui")]
    [InlineData("port", "80", null)]
    [InlineData("config", "a b.txt", "a-b.txt")]
    public void A_name_is_suggested_where_only_the_spelling_is_wrong(string grammar, string name, string? suggestion) =>
        Assert.Equal(suggestion, _grammars[grammar].Suggest(name));
}
