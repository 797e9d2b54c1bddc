using System.Text;
using FsCheck.Xunit;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Text;

public sealed class SourceDecoderTests
{
    private const string Sample = "a: \u00E9\u4E2D\U0001F600\n";

    [Fact]
    public void UTF_8_is_decoded_with_and_without_a_byte_order_mark()
    {
        Assert.Equal(Sample, Decode(new UTF8Encoding(false), Sample).Content);
        Assert.Equal(Sample, Decode(new UTF8Encoding(true), Sample).Content);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_decoded_by_its_byte_order_mark(bool bigEndian) =>
        Assert.Equal(Sample, Decode(new UnicodeEncoding(bigEndian, byteOrderMark: true), Sample).Content);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_32_is_told_to_be_no_text_for_Kubernetes(bool bigEndian)
    {
        UTF32Encoding encoding = new(bigEndian, byteOrderMark: true);
        DecodedSource decoded = SourceDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]);
        Assert.Equal(
            (DecodingProblemKind.InvalidEncoding, new LinePosition(1, 1)),
            (decoded.Problem!.Kind, decoded.Problem.Position));
    }

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal("", SourceDecoder.Decode([]).Content);

    [Fact]
    public void Only_one_byte_order_mark_is_taken_away() =>
        Assert.Equal("\uFEFFa", SourceDecoder.Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'a']).Content);

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xFF }, 4, 2, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0x80 }, 4, 1, 2)]
    [InlineData(new byte[] { (byte)'a', 0xE4, 0xB8 }, 1, 1, 2)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0, 1, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xC0, 0x80 }, 4, 1, 3)]
    public void What_is_no_UTF_8_is_told_by_byte_and_column(byte[] bytes, int offset, int line, int column)
    {
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        Assert.False(decoded.IsText);
        Assert.Equal(DecodingProblemKind.InvalidEncoding, decoded.Problem.Kind);
        Assert.Equal((offset, new LinePosition(line, column)), (decoded.Problem.ByteOffset, decoded.Problem.Position));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8, (byte)'b', 0 }, 4)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0xDE, 0x00 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' }, 4)]
    public void What_is_no_UTF_16_is_told_too(byte[] bytes, int offset)
    {
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        Assert.Equal(
            (DecodingProblemKind.InvalidEncoding, offset, new LinePosition(1, 2)),
            (decoded.Problem!.Kind, decoded.Problem.ByteOffset, decoded.Problem.Position));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(8191, true)]
    [InlineData(8192, false)]
    public void A_zero_byte_near_the_start_marks_a_binary_file(int offset, bool isBinary)
    {
        byte[] bytes = new byte[10_000];
        Array.Fill(bytes, (byte)'a');
        bytes[offset] = 0;
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        Assert.Equal(isBinary, !decoded.IsText);
        Assert.Equal(isBinary ? DecodingProblemKind.Binary : null, decoded.Problem?.Kind);
    }

    [Property]
    public void Any_bytes_give_a_text_or_a_problem_inside_of_them(byte[] bytes)
    {
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        Assert.Equal(decoded.IsText, decoded.Problem is null);
        Assert.InRange(decoded.Problem?.ByteOffset ?? 0, 0, bytes.Length);
    }

    private static DecodedSource Decode(Encoding encoding, string text) =>
        SourceDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
}
