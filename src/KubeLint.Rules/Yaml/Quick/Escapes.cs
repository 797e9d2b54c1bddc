using System.Globalization;

namespace KubeLint.Yaml.Quick;

/// <summary>The escapes of quoted scalars that JSON has too, and the doubled single quote.</summary>
internal static class Escapes
{
    private const int CodeLength = 4;

    /// <summary>Decodes an escape.</summary>
    /// <param name="text">The text from the escape on.</param>
    /// <param name="decoded">What it stands for.</param>
    /// <returns>The length of the escape; 0 for one that is not known here.</returns>
    public static int Decode(ReadOnlySpan<char> text, out char decoded)
    {
        switch (text)
        {
            case ['\'', ..]:
                decoded = '\'';
                return "''".Length;
            case ['\\', 'u', _, _, _, _, ..]:
                return DecodeCode(text.Slice(@"\u".Length, CodeLength), out decoded);
            case ['\\', var letter, ..]:
                decoded = letter switch
                {
                    '"' or '\\' or '/' => letter,
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'b' => '\b',
                    'f' => '\f',
                    _ => '\0',
                };
                return decoded == '\0' ? 0 : @"\n".Length;
            default:
                decoded = '\0';
                return 0;
        }
    }

    // Halves of a surrogate pair are left to the other reader.
    private static int DecodeCode(ReadOnlySpan<char> digits, out char decoded)
    {
        bool isCode = ushort.TryParse(
            digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
        decoded = (char)code;
        return isCode && !char.IsSurrogate(decoded) ? @"\u".Length + CodeLength : 0;
    }
}
