using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace KubeLint.Text;

/// <summary>
/// Turns the bytes of a file into text: UTF-8, or UTF-16 with a byte order mark (the encodings that YAML names and
/// Kubernetes' reader takes; YAML 1.2, section 5.2). Nothing is replaced silently.
/// </summary>
public static class SourceDecoder
{
    /// <summary>How many bytes are searched for a zero byte, the mark of a binary file. Git looks at 8,000.</summary>
    private const int BinaryProbe = 8 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf32LittleEndianMark => [0xFF, 0xFE, 0, 0];

    private static ReadOnlySpan<byte> Utf32BigEndianMark => [0, 0, 0xFE, 0xFF];

    /// <summary>Decodes the bytes of a whole file.</summary>
    /// <param name="bytes">The bytes, from the first one on.</param>
    /// <returns>The text, or why there is none.</returns>
    public static DecodedSource Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf32LittleEndianMark) || bytes.StartsWith(Utf32BigEndianMark))
        {
            return Fail(DecodingProblemKind.InvalidEncoding, [], 0, "UTF-32, which Kubernetes does not read");
        }

        if (bytes.StartsWith(LittleEndianMark))
        {
            return DecodeUtf16(bytes, isLittleEndian: true);
        }

        if (bytes.StartsWith(BigEndianMark))
        {
            return DecodeUtf16(bytes, isLittleEndian: false);
        }

        int zero = bytes[..Math.Min(bytes.Length, BinaryProbe)].IndexOf((byte)0);
        return zero >= 0
            ? Fail(DecodingProblemKind.Binary, bytes[..zero], zero, "a zero byte: this is no text file")
            : DecodeUtf8(bytes);
    }

    private static DecodedSource DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> body = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (Ascii.IsValid(body))
        {
            // Most files: then each byte is a code unit, and nothing has to be counted first.
            return new DecodedSource(Encoding.Latin1.GetString(body));
        }

        if (Utf8.IsValid(body))
        {
            return new DecodedSource(Encoding.UTF8.GetString(body));
        }

        char[] text = new char[body.Length];
        _ = Utf8.ToUtf16(body, text, out int read, out _, replaceInvalidSequences: false);
        string message = string.Create(CultureInfo.InvariantCulture, $"the byte 0x{body[read]:X2} here is no UTF-8");
        return Fail(DecodingProblemKind.InvalidEncoding, body[..read], bytes.Length - body.Length + read, message);
    }

    private static DecodedSource DecodeUtf16(ReadOnlySpan<byte> bytes, bool isLittleEndian)
    {
        ReadOnlySpan<byte> body = bytes[LittleEndianMark.Length..];
        char[] text = new char[body.Length / sizeof(char)];
        Span<ushort> units = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
        MemoryMarshal.Cast<byte, ushort>(body)[..units.Length].CopyTo(units);
        if (isLittleEndian != BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        int valid = ValidUnits(text);
        if (valid == text.Length && body.Length % sizeof(char) == 0)
        {
            return new DecodedSource(new string(text));
        }

        int offset = LittleEndianMark.Length + (valid * sizeof(char));
        string message = valid == text.Length ? "half a UTF-16 code unit ends the file" : "half a surrogate pair";
        return new DecodedSource(new DecodingProblem(
            DecodingProblemKind.InvalidEncoding, offset, EndOf(new string(text, 0, valid)), message));
    }

    private static int ValidUnits(ReadOnlySpan<char> text)
    {
        int index = 0;
        while (Rune.DecodeFromUtf16(text[index..], out _, out int length) == OperationStatus.Done)
        {
            index += length;
        }

        return index;
    }

    private static DecodedSource Fail(
        DecodingProblemKind kind, ReadOnlySpan<byte> before, int offset, string message) =>
        new(new DecodingProblem(kind, offset, EndOf(Encoding.UTF8.GetString(before)), message));

    private static LinePosition EndOf(string text) => new SourceText(string.Empty, text).PositionAt(text.Length);
}
