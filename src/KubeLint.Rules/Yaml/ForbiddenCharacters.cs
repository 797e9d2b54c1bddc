using System.Buffers;
using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>
/// Finds characters that no YAML text may hold: control characters, surrogates without a partner, and the two
/// non-characters at the end of the basic plane (YAML 1.1, section 4.1.1, as Kubernetes' reader applies it).
/// </summary>
internal static class ForbiddenCharacters
{
    private const char FirstBeyondAscii = '\u0080';

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
        + "\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>The offset of the first forbidden character.</summary>
    /// <param name="content">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>The offset, or the length of the text.</returns>
    public static int FindNext(string content, int start)
    {
        int control = content.AsSpan(start).IndexOfAny(AsciiControls);
        int end = control < 0 ? content.Length : start + control;
        int position = start;
        while (position < end)
        {
            int found = content.AsSpan(position, end - position).IndexOfAnyInRange(FirstBeyondAscii, char.MaxValue);
            if (found < 0)
            {
                break;
            }

            position += found;
            if (position + 1 < content.Length && char.IsSurrogatePair(content[position], content[position + 1]))
            {
                position += 2;
            }
            else if (IsForbidden(content[position]))
            {
                return position;
            }
            else
            {
                position++;
            }
        }

        return end;
    }

    /// <summary>What to say about one.</summary>
    public static string Describe(char character) => char.IsSurrogate(character)
        ? "half a surrogate pair"
        : string.Create(
            CultureInfo.InvariantCulture, $"YAML text cannot hold the control character U+{(int)character:X4}");

    private static bool IsForbidden(char character) =>
        character is (< '\u00A0' and not '\u0085') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(character);
}
