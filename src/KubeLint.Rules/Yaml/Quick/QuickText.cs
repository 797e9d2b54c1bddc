using System.Buffers;
using System.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>The text of a file, a place in it, and the way from one token to the next.</summary>
internal sealed class QuickText
{
    /// <summary>What starts a document.</summary>
    public const string DocumentStart = "---";

    /// <summary>What ends one.</summary>
    public const string DocumentEnd = "...";

    /// <summary>White space but the space and the line end, and what no YAML text may hold.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
        + "\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private static readonly SearchValues<char> UnusualBeyondAscii = SearchValues.Create("\u0085\u2028\u2029\uFEFF");

    /// <summary>The text.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>The offset of the next character.</summary>
    public int Position { get; set; }

    /// <summary>The offset at which the line around <see cref="Position"/> starts.</summary>
    public int LineStart { get; private set; }

    /// <summary>The distance from the start of the line, from 0.</summary>
    public int Column => Position - LineStart;

    /// <summary>True behind the last character.</summary>
    public bool IsAtEnd => Position >= Content.Length;

    /// <summary>The next character; zero at the end, which no ordinary text holds.</summary>
    public char Current => Position < Content.Length ? Content[Position] : '\0';

    /// <summary>True at the dash of a list item.</summary>
    public bool IsAtDash => Current == '-' && IsBlank(Position + 1);

    /// <summary>True at a marker, or at the end of the text.</summary>
    public bool EndsDocument => IsAtEnd || IsAtMarker(DocumentStart) || IsAtMarker(DocumentEnd);

    /// <summary>
    /// Tells whether a text has only characters that mean the same to all readers: no control characters or tabs, and
    /// no line ends but LF and CRLF.
    /// </summary>
    public static bool IsOrdinary(string text)
    {
        ReadOnlySpan<char> all = text;
        return !all.ContainsAny(Unusual)
            && (Ascii.IsValid(all)
                || (!all.ContainsAny(UnusualBeyondAscii) && ForbiddenCharacters.FindNext(text, 0) == text.Length))
            && (!all.Contains('\r') || all.Count('\r') == all.Count("\r\n"));
    }

    /// <summary>Goes to the start of a text.</summary>
    /// <param name="content">The text; an ordinary one.</param>
    public void Begin(string content)
    {
        Content = content;
        MoveTo(0, 0);
    }

    /// <summary>True at the end of the text, and where a space or a line end stands.</summary>
    public bool IsBlank(int offset) => offset >= Content.Length || Content[offset] is ' ' or '\n' or '\r';

    /// <summary>Tells whether a document marker stands here.</summary>
    /// <param name="marker">The marker.</param>
    public bool IsAtMarker(string marker) =>
        Position == LineStart
        && Content.AsSpan(Position).StartsWith(marker, StringComparison.Ordinal)
        && IsBlank(Position + marker.Length);

    /// <summary>Goes over white space, line ends and comments.</summary>
    /// <returns>True if the next token stands on a later line, or if there is none.</returns>
    public bool MoveToToken()
    {
        ReadOnlySpan<char> all = Content;
        int position = Position;
        int line = LineStart;
        while (position < all.Length)
        {
            char character = all[position];
            if (character == '\n')
            {
                line = ++position;
            }
            else if (character is ' ' or '\r')
            {
                position++;
            }
            else if (character == '#' && (position == line || all[position - 1] == ' '))
            {
                position = LineEnd(position);
            }
            else
            {
                break;
            }
        }

        bool isOnLaterLine = line != LineStart;
        MoveTo(position, line);
        return isOnLaterLine || position >= all.Length;
    }

    /// <summary>Goes to another place.</summary>
    /// <param name="position">The offset.</param>
    /// <param name="lineStart">The offset at which its line starts.</param>
    public void MoveTo(int position, int lineStart)
    {
        Position = position;
        LineStart = lineStart;
    }

    /// <summary>Goes to the first character of the next line that has any but spaces.</summary>
    /// <param name="blankLines">How many lines before it have none.</param>
    /// <returns>False if there is no such line.</returns>
    public bool TryMoveToNextText(out int blankLines)
    {
        blankLines = -1;
        do
        {
            int line = Math.Min(LineEnd(Position) + 1, Content.Length);
            MoveTo(line, line);
            SkipSpaces();
            blankLines++;
        }
        while (Current is '\r' or '\n');
        return !IsAtEnd;
    }

    /// <summary>Goes over spaces.</summary>
    public void SkipSpaces()
    {
        while (Current == ' ')
        {
            Position++;
        }
    }

    /// <summary>The offset of the LF that ends the line around an offset, or of the end of the text.</summary>
    public int LineEnd(int offset)
    {
        int length = Content.AsSpan(offset).IndexOf('\n');
        return length < 0 ? Content.Length : offset + length;
    }

    /// <summary>The end of a text on its line, without the white space behind it.</summary>
    public int TrimmedEnd(int start, int end)
    {
        while (end > start && Content[end - 1] is ' ' or '\r')
        {
            end--;
        }

        return end;
    }
}
