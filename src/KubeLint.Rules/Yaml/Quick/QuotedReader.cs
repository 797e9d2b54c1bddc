using System.Buffers;
using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Reads quoted scalars.</summary>
/// <param name="text">The text.</param>
/// <param name="scratch">Where values are put together.</param>
internal sealed class QuotedReader(QuickText text, ScratchText scratch)
{
    private static readonly SearchValues<char> SingleStops = SearchValues.Create("'\n");
    private static readonly SearchValues<char> DoubleStops = SearchValues.Create("\"\\\n");

    /// <summary>Reads the scalar that starts here.</summary>
    /// <param name="parent">The column of the block collection that holds it, or -1.</param>
    /// <param name="scalar">The scalar; the text is behind its last quote.</param>
    /// <returns>False if it declines.</returns>
    public bool TryRead(int parent, out QuickScalar scalar)
    {
        int start = text.Position;
        char quote = text.Current;
        text.Position++;
        bool isAsWritten = true;
        while (TryFindStop(quote, out ReadOnlySpan<char> part))
        {
            if (text.Current == quote && (quote == '"' || text.Content.AsSpan(text.Position) is not ['\'', '\'', ..]))
            {
                text.Position++;
                TextSpan span = TextSpan.FromBounds(start, text.Position);
                ScalarStyle style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
                scalar = new QuickScalar(span, isAsWritten ? SharedStrings.Intern(part) : scratch.End(part), style);
                return true;
            }

            if (isAsWritten)
            {
                scratch.Clear();
                isAsWritten = false;
            }

            if (!(text.Current == '\n' ? TryFold(parent, part) : TryDecode(parent, part)))
            {
                break;
            }
        }

        scalar = default;
        return false;
    }

    /// <summary>Goes to the next quote, escape or line end.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="part">The text before it.</param>
    /// <returns>False if there is none.</returns>
    private bool TryFindStop(char quote, out ReadOnlySpan<char> part)
    {
        ReadOnlySpan<char> rest = text.Content.AsSpan(text.Position);
        int length = rest.IndexOfAny(quote == '"' ? DoubleStops : SingleStops);
        part = rest[..Math.Max(length, 0)];
        text.Position += part.Length;
        return length >= 0;
    }

    /// <summary>Goes over a line break, which stands for a space, or with blank lines behind it for those.</summary>
    private bool TryFold(int parent, ReadOnlySpan<char> part)
    {
        scratch.Append(part.TrimEnd(" \r"));
        return TryMoveToNextLine(parent, replacement: ' ');
    }

    private bool TryDecode(int parent, ReadOnlySpan<char> part)
    {
        scratch.Append(part);
        ReadOnlySpan<char> rest = text.Content.AsSpan(text.Position);
        if (rest is ['\\', '\n', ..] or ['\\', '\r', ..])
        {
            return TryMoveToNextLine(parent, replacement: null);
        }

        int length = Escapes.Decode(rest, out char decoded);
        scratch.Append(decoded);
        text.Position += length;
        return length > 0;
    }

    /// <summary>
    /// Goes to the next line of text. Some readers refuse lines that are indented no deeper than what is around.
    /// </summary>
    /// <param name="parent">The column of the block collection that holds the scalar, or -1.</param>
    /// <param name="replacement">What the line break stands for if no blank lines are behind it, or null.</param>
    private bool TryMoveToNextLine(int parent, char? replacement)
    {
        bool isFound = text.TryMoveToNextText(out int blankLines) && text.Column > parent && !text.EndsDocument;
        if (blankLines > 0)
        {
            scratch.Append('\n', blankLines);
        }
        else if (replacement is { } character)
        {
            scratch.Append(character);
        }

        return isFound;
    }
}
