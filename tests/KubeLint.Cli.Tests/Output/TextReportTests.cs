using KubeLint.Cli.Output.Text;
using FsCheck.Xunit;
using KubeLint.Cli.Terminal;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Cli.Tests.Output;

public sealed class TextReportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(200)]
    public void A_report_fits_the_terminal(int width)
    {
        string text = WriterText.OfText(Samples.Everything(), width, detail: Detail.Summary);

        Assert.All(text.Split('\n'), line => Assert.InRange(TextWidth.Of(line), 0, width));
        OutputSnapshot.Verify(text, $"text-{width}");
    }

    [Fact]
    public void Colours_say_what_is_what()
    {
        string text = WriterText.OfText(Samples.Shop(), colour: true);

        OutputSnapshot.Verify(text.Replace('\x1b', '␛'), "text-colour");
    }

    [Fact]
    public void Without_colours_there_is_no_escape_sequence() =>
        Assert.DoesNotContain('\x1b', WriterText.OfText(Samples.Everything(), detail: Detail.Summary));

    [Fact]
    public void A_quiet_report_has_no_summary()
    {
        string text = WriterText.OfText(Samples.Everything(), detail: Detail.Findings);

        Assert.DoesNotContain("checked", text, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_without_findings_ends_well() =>
        Assert.Equal(
            "no problems found\nchecked 2 objects in 3 documents of 2 files for Kubernetes 1.31, 12 ms\n",
            WriterText.OfText(Samples.ReportOf(), detail: Detail.Summary));

    [Fact]
    public void A_place_behind_tabs_is_underlined_where_it_is_shown() =>
        Assert.Equal(
            """
            1 | {   "a":    "b"}
              |             ^^^
            """,
            FrameOf("{\t\"a\":\t[|\"b\"|]}"));

    [Fact]
    public void A_wide_character_is_underlined_by_two_columns() =>
        Assert.Equal(
            """
            1 | 名前: 日本語 # ok
              |       ^^^^^^
            """,
            FrameOf("名前: [|日本語|] # ok"));

    [Fact]
    public void Characters_that_a_terminal_joins_are_underlined_as_one() =>
        Assert.Equal(
            """
            1 | e: é👩‍👩‍👧x
              |     ^^
            """,
            FrameOf("e: e\u0301[|👩‍👩‍👧|]x"));

    [Fact]
    public void A_place_of_several_lines_is_underlined_on_each() =>
        Assert.Equal(
            """
            1 | a:
            2 |   b: |
              |      ^
            3 |     one
              |     ^^^
            4 |     two
              |     ^^^
            5 | c: 1
            """,
            FrameOf("a:\n  b: [||\n    one\n    two\n|]c: 1\n"));

    [Fact]
    public void A_long_place_is_shown_by_its_ends() =>
        Assert.Equal(
            """
            1 | [
              | ^
            2 |   1,
              |   ^^
            ...
            6 | ]
              | ^
            """,
            FrameOf("[|[\n  1,\n  2,\n  3,\n  4\n]|]\n"));

    [Fact]
    public void An_empty_place_at_the_end_of_a_line_gets_one_caret() =>
        Assert.Equal(
            """
            1 | name:
              |      ^
            """,
            FrameOf("name:[||]\n"));

    [Fact]
    public void Document_markers_and_blank_lines_are_no_context() =>
        Assert.Equal(
            """
            2 | a: 1
              |    ^
            """,
            FrameOf("---\na: [|1|]\n\n"));

    [Fact]
    public void A_long_line_is_cut_around_the_place() =>
        Assert.Equal(
            """
            1 | …aaaaaaaaaaaaaa HERE bbbbbbbbbbbbbb…
              |                 ^^^^
            """,
            FrameOf($"{new string('a', 5000)} [|HERE|] {new string('b', 5000)}", width: 40));

    [Fact]
    public void The_caret_behind_a_line_that_fills_the_terminal_has_room_too()
    {
        string frame = FrameOf($"{new string('a', 36)}[||]", width: 40);

        Assert.Equal(
            $"""
            1 | …{new string('a', 34)}
              | {new string(' ', 35)}^
            """,
            frame);
    }

    [Fact]
    public void Control_characters_are_shown_and_not_obeyed()
    {
        string frame = FrameOf("a: [|\x1b]0;owned\a\u202e|] # \u009b");

        Assert.Equal(
            """
            1 | a: \u001b]0;owned\u0007\u202e # \u009b
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
            """,
            frame);
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_underlined_the_report_fits_and_obeys_nothing(string content, int start, int length)
    {
        content ??= "";
        int from = (int)((uint)start % (uint)(content.Length + 1));
        int to = from + (int)((uint)length % (uint)(content.Length - from + 1));
        SourceText source = new("a.yaml", content);
        Finding finding = Samples.Of(
            Samples.NodePort, new Location(source, TextSpan.FromBounds(from, to)), content);

        string text = WriterText.OfText(Samples.ReportOf(finding), width: 60);

        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.All(
            text.Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal)),
            line => Assert.InRange(TextWidth.Of(line), 0, 60));
    }

    // The frame of a finding at the marked place: what stands between the empty lines of its gutter.
    private static string FrameOf(string marked, int width = 100)
    {
        KubeLint.Testing.MarkedText text = KubeLint.Testing.MarkedText.Parse(marked);
        Location location = new(new SourceText("a.yaml", text.Text), text.Span);
        string report = WriterText.OfText(Samples.ReportOf(Samples.Of(Samples.NodePort, location, "m")), width);
        string[] lines = report.Split('\n');
        int first = Array.FindIndex(lines, line => line.Trim() == "|");
        int last = Array.FindLastIndex(lines, line => line.Trim() == "|");
        return string.Join('\n', lines[(first + 1)..last]);
    }
}
