using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\rb", 2)]
    [InlineData("a\n", 2)]
    [InlineData("", 1)]
    [InlineData("\n\r\n\r", 4)]
    public void Lines_end_with_LF_CRLF_or_CR(string content, int lines) =>
        Assert.Equal(lines, new SourceText("f", content).LineCount);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(4, 2, 1)]
    [InlineData(6, 2, 3)]
    [InlineData(7, 3, 1)]
    public void A_position_counts_from_one_in_UTF_16_code_units(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("f", "ab\r\n\U0001F600\n").PositionAt(offset));

    [Fact]
    public void A_line_span_leaves_out_the_line_end()
    {
        SourceText source = new("f", "ab\r\ncd\n");
        Assert.Equal(new TextSpan(0, 2), source.LineSpan(1));
        Assert.Equal(new TextSpan(4, 2), source.LineSpan(2));
        Assert.Equal(new TextSpan(7, 0), source.LineSpan(3));
    }

    [Theory]
    [InlineData("a/b", "../c/./d.yaml", "a/c/d.yaml")]
    [InlineData("", "x.yaml", "x.yaml")]
    [InlineData("a", "../../x", "../x")]
    [InlineData("a", "../../../x", "../../x")]
    [InlineData("a/", "b/", "a/b")]
    public void A_relative_path_is_followed_even_out_of_the_root(string folder, string path, string expected) =>
        Assert.Equal(expected, SourceText.Combine(folder, path));

    [Theory]
    [InlineData("x.yaml", "")]
    [InlineData("a/b/x.yaml", "a/b")]
    public void The_folder_is_the_path_without_the_file(string path, string folder) =>
        Assert.Equal(folder, new SourceText(path, "").Folder);

    [Fact]
    public void Folders_around_the_scanned_one_do_not_appear_in_the_scan_path() =>
        Assert.Equal("k8s/x.yaml", new SourceText("/home/demo/k8s/x.yaml", "", "k8s/x.yaml").ScanPath);
}
