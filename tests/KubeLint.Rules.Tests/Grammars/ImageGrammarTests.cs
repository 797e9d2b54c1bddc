using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Grammars;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Grammars;

public sealed partial class ImageGrammarTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:1.27")]
    [InlineData("a/b/c:latest")]
    [InlineData("registry.example.com/shop/web:2.4.1")]
    [InlineData("registry.example.com:5000/web")]
    [InlineData("localhost/web:dev")]
    [InlineData("localhost:5000/a__b/c---d.e_f:_")]
    [InlineData("[::1]:5000/web")]
    [InlineData("REGISTRY/web")]
    [InlineData("nginx@" + Digest)]
    [InlineData("registry.example.com/web:1.0@" + Digest)]
    public void An_image_name_has_no_fault(string image) => Assert.Null(ImageGrammar.FaultIn(image));

    [Theory]
    [InlineData("nginx[| |]:1.27", "has white space")]
    [InlineData("[|https://|]example.com/web", "starts with `https://`")]
    [InlineData("shop/[|W|]eb:1.0", "has the capital letter `W`")]
    [InlineData("nginx[|:|]", "has nothing after its `:`")]
    [InlineData("nginx:[|-|]1", "has a tag that starts with `-`")]
    [InlineData("nginx:1.0[|+|]build", "has `+` in its tag")]
    [InlineData("nginx[|:|]1.2:3", "has more than one `:`")]
    [InlineData("registry.example.com[|/|]/web", "has an empty part")]
    [InlineData("a/web[|/|]", "has an empty part")]
    [InlineData("a/[|-|]web", "has `-` where a letter or digit belongs")]
    [InlineData("a/web[|..|]b", "has `..` where a letter or digit belongs")]
    [InlineData("a/web[|_-|]b", "has `_-` where a letter or digit belongs")]
    [InlineData("exa[|_|]mple.com/web", "has `_` in its registry")]
    [InlineData("[|-a.com|]/web", "has `-a.com` as its registry")]
    [InlineData("[|a..com|]/web", "has `a..com` as its registry")]
    [InlineData("[|[::g]|]/web", "has `[::g]` as its registry")]
    [InlineData("a.com[|:|]/web", "has no port after its `:`")]
    [InlineData("web:[|1.0|]/b", "has the port `1.0`, which is no number")]
    [InlineData("nginx[|@latest|]", "has a digest that does not start with `sha256:`")]
    [InlineData("nginx@sha256:[|abc|]", "has a digest of 3 digits instead of 64")]
    [InlineData("nginx@sha256:ab[|X|]", "has `X` in its digest")]
    public void A_fault_is_named_and_shown(string marked, string problem)
    {
        MarkedText image = MarkedText.Parse(marked);
        NameFault fault = Assert.NotNull(ImageGrammar.FaultIn(image.Text));
        Assert.Equal(problem, fault.Problem);
        Assert.Equal(image.Span.Start, fault.Start);
        Assert.Equal(image.Span.Length, fault.Length);
    }

    [Fact]
    public void A_tag_has_128_characters_at_most()
    {
        Assert.Null(ImageGrammar.FaultIn("web:" + new string('1', 128)));
        Assert.Equal(
            new NameFault("has a tag of 130 characters, 2 too many", "web:".Length + 128, 2),
            ImageGrammar.FaultIn("web:" + new string('1', 130)));
    }

    [Property(MaxTest = 2000)]
    public Property What_the_kubelet_reads_has_no_fault() => Prop.ForAll(Images().ToArbitrary(), image =>
        ImageGrammar.FaultIn(image) is null == IsReference(image));

    [Property(MaxTest = 2000)]
    public Property Whatever_the_text_is_a_fault_lies_in_it_and_is_one() => Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Elements([.. "aB1.:/@-_ +[]"])).Select(string.Concat).ToArbitrary(),
        text => ImageGrammar.FaultIn(text) is not { } fault
            || (!IsReference(text) && fault.Start >= 0 && fault.Start + fault.Length <= text.Length));

    /// <summary>Names in pieces, with a mistake in some.</summary>
    private static Gen<string> Images() =>
        from host in Gen.Elements(
            "", "", "example.com/", "localhost:5000/", "Example/", "a/", "/", "b.c", "[::1]:5000/", "-a.b/", "a.b:/")
        from parts in Gen.NonEmptyListOf(
            Gen.Elements("web", "a_b", "a__b", "a-b", "a.b", "a--b", "A", "a_", "0", "a..b"))
        from tag in Gen.Elements("", "", ":1", ":", ":-a", ":a.b-C_d", ":a:b", ":a/b")
        from digest in Gen.Elements("", "", "@" + Digest, "@", "@sha256:0", "@md5:" + new string('0', 32))
        select host + string.Join('/', parts.Take(3)) + tag + digest;

    /// <summary>The grammar as the distribution project writes it down.</summary>
    private static bool IsReference(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string first = slash < 0 ? "" : text[..slash];
        bool hasDomain = slash >= 0
            && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal)
                || first is "localhost" || first.Any(char.IsAsciiLetterUpper));
        return hasDomain ? Domain().IsMatch(first) && Remote().IsMatch(text[(slash + 1)..]) : Remote().IsMatch(text);
    }

    [GeneratedRegex(
        @"\A(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])"
            + @"(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*"
        + @"(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Remote();
}
