using System.Text;
using System.Text.Unicode;
using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>Makes texts of bytes, or says why they are none.</summary>
internal static class ByteDecoder
{
    private const int BinaryProbe = 8 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decodes a file.</summary>
    /// <param name="shownPath">The path as findings show it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="problem">Why they are no text; null if they are.</param>
    /// <returns>The text; null if the bytes are none.</returns>
    public static SourceText? Decode(string shownPath, ReadOnlySpan<byte> bytes, out InputProblem? problem)
    {
        ReadOnlySpan<byte> body = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        int zero = body[..Math.Min(body.Length, BinaryProbe)].IndexOf((byte)0);
        if (zero < 0 && Utf8.IsValid(body))
        {
            problem = null;
            return new SourceText(shownPath, Encoding.UTF8.GetString(body));
        }

        int valid = zero >= 0 ? zero : LengthOfValidStart(body);
        SourceText before = new(shownPath, Encoding.UTF8.GetString(body[..valid]));
        (InputProblemKind kind, string message) = zero >= 0
            ? (InputProblemKind.Binary, "a zero byte: this is no text file")
            : (InputProblemKind.InvalidEncoding, $"the byte 0x{body[valid]:X2} here is no UTF-8");
        problem = new InputProblem(shownPath, kind, message, before.PositionAt(before.Length));
        return null;
    }

    private static int LengthOfValidStart(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length];
        _ = Utf8.ToUtf16(bytes, text, out int read, out _, replaceInvalidSequences: false);
        return read;
    }
}
