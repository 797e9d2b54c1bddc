using KubeLint.Suppressions;
using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Suppressions;

/// <summary>What a comment is about: the marked part of each text, for the comment that says HERE.</summary>
public sealed class CommentTargetTests
{
    [Theory]
    [InlineData("a: 1\n[|b: 2|] # HERE\nc: 3\n")]
    [InlineData("[|a: 1|] # HERE\nb: 2\n")]
    [InlineData("[|a: # HERE\n  b: 1\n  c: 2|]\nd: 3\n")]
    [InlineData("a:\n[|- b|] # HERE\n- c\n")]
    [InlineData("a:\n- b: 1\n[|- c: 2 # HERE\n  d: 3|]\ne: 4\n")]
    [InlineData("a:\n- b: 1\n  [|c: 2|] # HERE\n")]
    [InlineData("a:\n[|- - b # HERE\n  - c|]\n- d\n")]
    [InlineData("a:\n- - b\n  [|- c|] # HERE\n- d\n")]
    [InlineData("a:\n[|- # HERE\n  b: 1|]\n- c\n")]
    [InlineData("a: 1\n[|b: {c: 1, d: [2, 3]}|] # HERE\n")]
    [InlineData("[|a: | # HERE\n  # text\n  more|]\nb: 1\n")]
    [InlineData("[|a: &x # HERE\n  b: 1|]\nc: *x\n")]
    [InlineData("a: &x\n  b: 1\n[|c: *x|] # HERE\n")]
    [InlineData("a: [\n  b,\n  [|c|] # HERE\n]\n")]
    [InlineData("a: {\n  [|b: 1|], # HERE\n  c: 2\n}\n")]
    [InlineData("a: 1\n&x [|b: 2|] # HERE\n")]
    [InlineData("--- # HERE\n[|a: 1\nb: 2|]\n---\nc: 3\n")]
    [InlineData("a: 1\n--- # HERE\n[|b: 2|]\n")]
    [InlineData("--- [|{a: 1}|] # HERE\n")]
    [InlineData("[|{a: 1, b: 2}|] # HERE\n")]
    [InlineData("a:\n  [|{b: 1}|] # HERE\n")]
    [InlineData("a:\n  [|text|] # HERE\nb: 1\n")]
    [InlineData("a: 1\n---\n[|{a: 1, b: [ # HERE\n2]}|]\n")]
    [InlineData("a: 1\r\n[|b: # HERE\r\n  c: 2|]\r\n")]
    public void At_the_end_of_a_line_it_is_about_what_starts_there(string marked) => AssertTarget(marked);

    [Theory]
    [InlineData("a: 1\n# HERE\n[|b: 2|]\nc: 3\n")]
    [InlineData("# HERE\n[|a: 1\nb: 2|]\n")]
    [InlineData("# HERE\n\n# more\n---\n[|a: 1\nb: 2|]\n")]
    [InlineData("# HERE\n%YAML 1.1\n---\n[|a: 1|]\n")]
    [InlineData("a: 1\n---\n# HERE\n[|b: 2\nc: 3|]\n")]
    [InlineData("a:\n  # HERE\n  [|b: 1|]\n  c: 2\n")]
    [InlineData("a:\n  b: 1\n  # HERE\n  # and more\n\n  # of it\n  [|c:\n    d: 2|]\ne: 3\n")]
    [InlineData("a:\n# HERE\n  [|b: 1|]\n")]
    [InlineData("a:\n  # HERE\n  [|- b: 1\n    c: 2|]\n  - d: 3\n")]
    [InlineData("a:\n- b: 1\n# HERE\n[|- c: 2\n  d: 3|]\n")]
    [InlineData("a:\n-\n  # HERE\n  [|b: 1|]\n  c: 2\n")]
    [InlineData("a:\n- b: 1\n  # HERE\n  [|c: 2|]\n- d: 3\n")]
    [InlineData("a:\n# HERE\n[|- - b\n  - c|]\n")]
    [InlineData("a:\n- - b\n  # HERE\n  [|- c|]\n- d\n")]
    [InlineData("a:\n  # HERE\n  [|text|]\nb: 1\n")]
    [InlineData("a:\n  # HERE\n  [|{b: 1}|]\nc: 1\n")]
    [InlineData("a: [\n  b,\n # HERE\n[|c|], d]\n")]
    [InlineData("a: {b: 1,\n  # HERE\n  [|c: {d: 2}|]}\n")]
    [InlineData("a: 1\n# HERE\n&x [|b: 2|]\n")]
    [InlineData("# HERE\n&x\n[|a: 1\nb: 2|]\n")]
    [InlineData("# HERE\n[|- a\n- b|]\n")]
    [InlineData("a: |\n  text\n# HERE\n[|b: 1|]\n")]
    [InlineData("a: 1\n---\n---\n# HERE\n[|b: 2|]\n")]
    public void On_its_own_line_it_is_about_what_follows(string marked) => AssertTarget(marked);

    [Theory]
    [InlineData("a:\n  b: 1\n  # HERE\nc: 2\n", "is indented deeper than what follows it")]
    [InlineData("a:\n  - b\n    # HERE\n  - c\n", "is indented deeper than what follows it")]
    [InlineData("a: 1\n# HERE\n", "stands at the end of a document")]
    [InlineData("a: 1\n# HERE\n---\nb: 2\n", "stands at the end of a document")]
    [InlineData("a: 1\n# HERE\n...\n", "stands at the end of a document")]
    [InlineData("a: [\n  b\n  # HERE\n]\n", "stands above nothing")]
    [InlineData("a: [\n  b\n] # HERE\n", "stands on a line on which no key and no item starts")]
    [InlineData("a: one\n  two # HERE\n", "stands on a line on which no key and no item starts")]
    [InlineData("a: 'one\n  two' # HERE\n", "stands on a line on which no key and no item starts")]
    [InlineData("a: 1\n... # HERE\n---\nb: 2\n", "stands on a line on which no key and no item starts")]
    [InlineData("--- # HERE\n---\nb: 2\n", "stands on a line on which no key and no item starts")]
    public void Where_nothing_starts_it_is_about_nothing_and_says_why(string text, string expected)
    {
        Assert.Null(Find(text, out string problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Many_comments_and_keys_take_no_time_to_speak_of()
    {
        const int Many = 40_000;
        string text = string.Concat(Enumerable.Range(0, Many).Select(number => $"# HERE\nk{number}: 1 # one\n"))
            + string.Concat(Enumerable.Repeat("# more\n", Many));
        YamlStream stream = YamlReader.Read(new SourceText("a.yaml", text));
        CommentTargets targets = new(stream);

        Assert.All(Enumerable.Range(2, Many), index => Assert.NotNull(targets.Find(index, out _)));
    }

    private static void AssertTarget(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(text.Span, Find(text.Text, out string problem));
        Assert.Equal("", problem);
    }

    private static TextSpan? Find(string text, out string problem)
    {
        YamlStream stream = YamlReader.Read(new SourceText("a.yaml", text));
        int index = stream.Comments
            .TakeWhile(comment => !stream.Source.Slice(comment.Span).Contains("HERE", StringComparison.Ordinal)).Count();
        return new CommentTargets(stream).Find(index, out problem);
    }
}
