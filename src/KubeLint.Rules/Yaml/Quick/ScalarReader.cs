using System.Buffers;
using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Reads plain and quoted scalars, in blocks and in brackets.</summary>
/// <param name="text">The text.</param>
/// <param name="scratch">Where values are put together.</param>
internal sealed class ScalarReader(QuickText text, ScratchText scratch)
{
    private readonly QuotedReader _quoted = new(text, scratch);

    /// <summary>
    /// A key ends after at most 1,024 characters (YAML 1.2, section 7.4.2); readers count in different ways.
    /// </summary>
    private const int LongestKey = 1_000;

    private static readonly SearchValues<char> BlockStops = SearchValues.Create(":#\n");
    private static readonly SearchValues<char> FlowStops = SearchValues.Create(":#\n,[]{}");
    private static readonly SearchValues<char> CannotStartPlain = SearchValues.Create("\0 \n\r?:,[]{}#&*!|>'\"%@`");
    private static readonly SearchValues<char> Brackets = SearchValues.Create(",[]{}");

    /// <summary>Reads a scalar, but for the later lines of a plain one.</summary>
    /// <param name="parent">The column of the block collection that holds it, or -1.</param>
    /// <param name="inFlow">True inside brackets.</param>
    /// <param name="scalar">All of a quoted scalar; of a plain one what stands on this line.</param>
    /// <returns>False if it declines.</returns>
    public bool TryRead(int parent, bool inFlow, out QuickScalar scalar) =>
        text.Current is '"' or '\'' ? _quoted.TryRead(parent, out scalar) : TryReadPlain(inFlow, out scalar);

    /// <summary>Goes to the colon that makes a key of the scalar before it, if one stands there.</summary>
    /// <param name="inFlow">True inside brackets, where JSON needs no white space behind the colon.</param>
    /// <param name="key">The scalar.</param>
    /// <returns>False if the scalar is no key, or none for certain.</returns>
    public bool TryMoveToColon(bool inFlow, in QuickScalar key)
    {
        text.SkipSpaces();
        bool isJson = inFlow && key.Style != ScalarStyle.Plain && text.Position == key.Span.End;
        return text.Current == ':'
            && (isJson || text.IsBlank(text.Position + 1))
            && key.Span.Start >= text.LineStart
            && text.Position - key.Span.Start <= LongestKey

            // YamlDotNet reads over the colon that ends a word which starts with a star.
            && (key.Style != ScalarStyle.Plain || !key.Value.Contains(" *", StringComparison.Ordinal));
    }

    /// <summary>Reads the lines on which a plain scalar goes on.</summary>
    /// <param name="parent">The column of the collection that holds it; its lines are indented deeper.</param>
    /// <param name="scalar">What stands on the first line; the text is at the end of it.</param>
    /// <returns>False if it declines.</returns>
    public bool TryReadOn(int parent, ref QuickScalar scalar)
    {
        scratch.Clear();
        scratch.Append(scalar.Value);
        int end = scalar.Span.End;
        while (text.Current != '#' && text.TryMoveToNextText(out int blankLines)
            && text.Column > parent && text.Current != '#')
        {
            int start = text.Position;
            text.Position = FindStop(start, BlockStops);
            if (text.Current == ':')
            {
                return false;
            }

            end = text.TrimmedEnd(start, text.Position);
            scratch.Append(blankLines == 0 ? ' ' : '\n', Math.Max(blankLines, 1));
            scratch.Append(text.Content.AsSpan(start, end - start));
        }

        int first = scalar.Span.Start;
        scalar = new QuickScalar(TextSpan.FromBounds(first, end), scratch.ToValue(), ScalarStyle.Plain);
        return true;
    }

    private bool TryReadPlain(bool inFlow, out QuickScalar scalar)
    {
        scalar = default;
        string content = text.Content;
        int start = text.Position;
        char first = text.Current;
        if (CannotStartPlain.Contains(first) || (first == '-' && !CanGoOnAfterDash(start + 1)))
        {
            return false;
        }

        int stop = FindStop(start, inFlow ? FlowStops : BlockStops);
        if (inFlow && stop < content.Length && (content[stop] is '[' or '{' || IsColonBeforeBracket(stop)))
        {
            return false;
        }

        text.Position = stop;
        int end = text.TrimmedEnd(start, stop);
        string value = SharedStrings.Intern(content.AsSpan(start, end - start));
        scalar = new QuickScalar(TextSpan.FromBounds(start, end), value, ScalarStyle.Plain);
        return true;
    }

    private bool CanGoOnAfterDash(int offset) => !text.IsBlank(offset) && !Brackets.Contains(text.Content[offset]);

    private bool IsColonBeforeBracket(int offset) =>
        text.Content[offset] == ':' && offset + 1 < text.Content.Length && Brackets.Contains(text.Content[offset + 1]);

    /// <summary>The offset of what ends a plain scalar on its line.</summary>
    private int FindStop(int start, SearchValues<char> stops)
    {
        string content = text.Content;
        int position = start;
        while (true)
        {
            int found = content.AsSpan(position).IndexOfAny(stops);
            if (found < 0)
            {
                return content.Length;
            }

            position += found;
            bool goesOn = content[position] switch
            {
                ':' => !text.IsBlank(position + 1) && (stops == BlockStops || !IsColonBeforeBracket(position)),
                '#' => position == start || content[position - 1] != ' ',
                _ => false,
            };
            if (!goesOn)
            {
                return position;
            }

            position++;
        }
    }
}
