using System.Text;
using KubeLint.Baselines;
using Xunit;

namespace KubeLint.Rules.Tests.Baselines;

public sealed class BaselineTextTests
{
    private static readonly Baseline _baseline = new(
    [
        new BaselineEntry(new BaselineKey("b.yaml", "Service/web", "KL3001", "spec.type"), 1),
        new BaselineEntry(new BaselineKey("a \"ü\".yaml", "", "KL0001", ""), 3),
        new BaselineEntry(new BaselineKey("b.yaml", "Service/web", "KL3001", "metadata.labels[\"a/b\"]"), 1),
        new BaselineEntry(new BaselineKey("b.yaml", "Service/web", "KL3001", "spec.type"), 1),
    ]);

    [Fact]
    public void An_entry_is_a_line_and_entries_are_sorted() => Assert.Equal(
        """
        {
          "kubelintBaseline": 1,
          "findings": [
            {"file":"a \"ü\".yaml","rule":"KL0001","count":3},
            {"file":"b.yaml","object":"Service/web","rule":"KL3001","field":"metadata.labels[\"a/b\"]"},
            {"file":"b.yaml","object":"Service/web","rule":"KL3001","field":"spec.type","count":2}
          ]
        }

        """,
        Encoding.UTF8.GetString(BaselineText.Write(_baseline)));

    [Fact]
    public void What_was_written_reads_back()
    {
        Baseline? read = BaselineText.Read(BaselineText.Write(_baseline), out BaselineProblem? problem);

        Assert.Null(problem);
        Assert.Equal(_baseline.Entries, read!.Entries);
        Assert.Equal(6, read.Count);
    }

    [Fact]
    public void A_baseline_without_entries_reads_back()
    {
        byte[] text = BaselineText.Write(new Baseline([]));

        Assert.Equal("{\n  \"kubelintBaseline\": 1,\n  \"findings\": []\n}\n", Encoding.UTF8.GetString(text));
        Assert.Empty(BaselineText.Read(text, out _)!.Entries);
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_do_not_matter()
    {
        string text = "\uFEFF" + Encoding.UTF8.GetString(BaselineText.Write(_baseline))
            .Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(_baseline.Entries, BaselineText.Read(Encoding.UTF8.GetBytes(text), out _)!.Entries);
    }

    [Theory]
    [InlineData("", 1, "this is no valid JSON")]
    [InlineData("kind: Pod", 1, "this is no valid JSON")]
    [InlineData("[]", 1, "this is no baseline of kubelint")]
    [InlineData("{}", 1, "this is no baseline of kubelint, which begins with `kubelintBaseline`")]
    [InlineData("""{"version": 1}""", 1, "this is no baseline of kubelint, which begins with `kubelintBaseline`")]
    [InlineData("""{"kubelintBaseline": "1"}""", 1, "`kubelintBaseline` has to be a version, such as 1")]
    [InlineData("""{"kubelintBaseline": 0}""", 1, "`kubelintBaseline` has to be a version, such as 1")]
    [InlineData(
        """{"kubelintBaseline": 2}""", 1,
        "this baseline has version 2, and this kubelint reads versions up to 1; use a newer one")]
    [InlineData("""{"kubelintBaseline": 1}""", 1, "`findings` has to stand here")]
    [InlineData("""{"kubelintBaseline": 1, "entries": []}""", 1, "`findings` has to stand here")]
    [InlineData("""{"kubelintBaseline": 1, "findings": {}}""", 1, "`findings` has to be a list")]
    [InlineData("{\"kubelintBaseline\": 1,\n\"findings\": []", 2, "this is no valid JSON")]
    [InlineData("""{"kubelintBaseline": 1, "findings": [], "x": 1}""", 1, "nothing more than `findings` is expected")]
    [InlineData("""{"kubelintBaseline": 1, "findings": []} {}""", 1, "this is no valid JSON")]
    public void What_is_no_baseline_is_said_with_its_line(string text, int line, string message)
    {
        Assert.Null(BaselineText.Read(Encoding.UTF8.GetBytes(text), out BaselineProblem? problem));
        Assert.Equal(new BaselineProblem(line, message), problem);
    }

    [Theory]
    [InlineData("7", "an entry has to be an object")]
    [InlineData("{}", "the entry has no `file`")]
    [InlineData("""{"file": "a"}""", "the entry has no `rule`")]
    [InlineData("""{"file": "", "rule": "KL3001"}""", "`file` has to be a text that is not empty")]
    [InlineData("""{"file": 1, "rule": "KL3001"}""", "`file` has to be a text that is not empty")]
    [InlineData("""{"file": "\ud800", "rule": "KL3001"}""", "this is no valid text in UTF-8")]
    [InlineData("""{"file": "a", "rule": "dangling-service"}""", "`rule` has to be the code of a rule, such as KL3001")]
    [InlineData("""{"file": "a", "rule": "KL301"}""", "`rule` has to be the code of a rule, such as KL3001")]
    [InlineData("""{"file": "a", "rule": "KL3001", "object": null}""", "`object` has to be a text that is not empty")]
    [InlineData("""{"file": "a", "rule": "KL3001", "count": 0}""", "`count` has to be a number from 1 on")]
    [InlineData("""{"file": "a", "rule": "KL3001", "count": 1.5}""", "`count` has to be a number from 1 on")]
    [InlineData("""{"file": "a", "rule": "KL3001", "line": 4}""", "an entry has no `line`")]
    [InlineData("""{"file": "a", "file": "b", "rule": "KL3001"}""", "`file` stands twice")]
    [InlineData(
        """{"file": "x", "rule": "KL3001", "count": 2}""", "this entry stands in line 3 too; `count` tells how many")]
    [InlineData("<<<<<<< HEAD", "this is no valid JSON")]
    public void An_entry_that_was_changed_by_hand_is_not_guessed_at(string entry, string message)
    {
        string text = $$"""
            {
              "kubelintBaseline": 1, "findings": [
                {"file": "x", "rule": "KL3001"},
                {{entry}}
              ]
            }
            """;

        Assert.Null(BaselineText.Read(Encoding.UTF8.GetBytes(text), out BaselineProblem? problem));
        Assert.Equal(new BaselineProblem(4, message), problem);
    }

    [Fact]
    public void A_text_that_is_no_UTF8_is_said()
    {
        byte[] text = [.. "{\"kubelintBaseline\": 1, \"findings\": [{\"file\": \""u8, 0xFF, .. "\"}]}"u8];

        Assert.Null(BaselineText.Read(text, out BaselineProblem? problem));
        Assert.Equal(new BaselineProblem(1, "this is no valid text in UTF-8"), problem);
    }

    [Fact]
    public void No_change_of_a_byte_throws()
    {
        byte[] text = BaselineText.Write(_baseline);
        for (int index = 0; index < text.Length; index++)
        {
            foreach (byte other in "\0\"\\{}[],:0a"u8)
            {
                byte[] changed = [.. text];
                changed[index] = other;
                Assert.True(BaselineText.Read(changed, out BaselineProblem? problem) is not null ^ problem is not null);
            }
        }
    }
}
