using System.Buffers;
using System.Globalization;
using System.Text;

namespace KubeLint.Cli.Terminal;

/// <summary>
/// Makes text from manifests harmless for terminals and build logs. What a terminal would obey or hide (control
/// characters, changes of the writing direction, line separators, invisible characters, half surrogate pairs) is
/// written as its code, <c>\u001b</c>; so is the first character of what a build log would obey
/// (<c>##[command]</c>, <c>##vso[command]</c>).
/// </summary>
internal static class SafeText
{
    private static readonly SearchValues<char> _plain = SearchValues.Create(
        " !\"$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Escapes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, which stays on one line.</returns>
    public static string Escape(string text)
    {
        int suspect = text.AsSpan().IndexOfAnyExcept(_plain);
        if (suspect < 0)
        {
            return text;
        }

        StringBuilder safe = new(text.Length + 16);
        safe.Append(text, 0, suspect);
        for (int index = suspect; index < text.Length; index++)
        {
            char character = text[index];
            if (char.IsSurrogatePair(text, index) && !IsTag(char.ConvertToUtf32(text, index)))
            {
                safe.Append(text, index, 2);
                index++;
            }
            else if (character == '#' ? StartsLogCommand(text.AsSpan(index)) : IsHarmful(character))
            {
                safe.Append(Escape(character));
            }
            else
            {
                safe.Append(character);
            }
        }

        return safe.ToString();
    }

    /// <summary>Writes a character as its code.</summary>
    /// <param name="character">The character.</param>
    /// <returns>Such as <c>\u001b</c>; <c>\n</c>, <c>\r</c> and <c>\t</c> for the usual three.</returns>
    public static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };

    // The joiners U+200C and U+200D are let through: they shape emoji and the scripts of India and Persia.
    private static bool IsHarmful(char character) => character is < ' '
        or (>= '\u007F' and <= '\u009F')
        or '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF'
        or (>= '\u2028' and <= '\u202E')
        or (>= '\u2060' and <= '\u206F')
        or (>= '\uFFF9' and <= '\uFFFB')
        || char.IsSurrogate(character);

    // Unicode's tags: an invisible copy of ASCII.
    private static bool IsTag(int codePoint) => codePoint is >= 0xE0000 and <= 0xE0FFF;

    private static bool StartsLogCommand(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("##", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[2..];
        int name = rest.IndexOfAnyExceptInRange('a', 'z');
        return name >= 0 && rest[name] == '[';
    }
}
