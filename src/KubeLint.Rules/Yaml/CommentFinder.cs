using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// Finds the comments: every <c>#</c> outside of scalars at a line's start or after white space, a quote or a bracket.
/// </summary>
internal sealed class CommentFinder
{
    private readonly List<YamlComment> _comments = [];
    private readonly string _content;
    private int _position;

    private CommentFinder(string content) => _content = content;

    /// <summary>Finds the comments of a text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="documents">Its documents in order.</param>
    /// <param name="unread">The parts to leave out, in order.</param>
    public static IReadOnlyList<YamlComment> Find(
        string content, IReadOnlyList<YamlDocument> documents, IReadOnlyList<TextSpan> unread)
    {
        if (!content.Contains('#', StringComparison.Ordinal))
        {
            return [];
        }

        List<TextSpan> closed = [.. unread];
        foreach (YamlDocument document in documents)
        {
            if (document.Root is { } root)
            {
                AddScalars(root, closed);
            }
        }

        closed.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        CommentFinder finder = new(content);
        foreach (TextSpan span in closed)
        {
            finder.SearchTo(span.Start);
            finder._position = Math.Max(finder._position, span.End);
        }

        finder.SearchTo(content.Length);
        return finder._comments;

        // The reader bounds how deep the tree is, and so this recursion.
        void AddScalars(YamlNode node, List<TextSpan> spans)
        {
            switch (node)
            {
                case YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block:
                    int header = LineBreaks.LineEnd(content, block.Span.Start);
                    spans.Add(TextSpan.FromBounds(Math.Min(header, block.Span.End), block.Span.End));
                    break;
                case YamlScalar scalar:
                    spans.Add(scalar.Span);
                    break;
                case YamlMapping mapping:
                    foreach (YamlEntry entry in mapping.AsSpan())
                    {
                        if (entry.KeyNode is { } key)
                        {
                            AddScalars(key, spans);
                        }
                        else
                        {
                            spans.Add(entry.KeySpan);
                        }

                        AddScalars(entry.Value, spans);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (YamlNode item in sequence.AsSpan())
                    {
                        AddScalars(item, spans);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Kubernetes' reader asks for no space between a quote or bracket and a comment.</summary>
    private static bool CanStandBefore(char character) =>
        character is ' ' or '\t' or '"' or '\'' or ']' or '}' or ',' || LineBreaks.Contains(character);

    private void SearchTo(int end)
    {
        while (_position < end)
        {
            int found = _content.AsSpan(_position, end - _position).IndexOf('#');
            if (found < 0)
            {
                _position = end;
                return;
            }

            int start = _position + found;
            if (start > 0 && !CanStandBefore(_content[start - 1]))
            {
                _position = start + 1;
                continue;
            }

            if (IsInProperty(start))
            {
                _position = EndOfProperty(start, end);
                continue;
            }

            TextSpan span = TextSpan.FromBounds(start, LineBreaks.LineEnd(_content, start));
            _comments.Add(new YamlComment(span, StartsLine(start)));
            _position = span.End;
        }
    }

    /// <summary>Tells whether an offset is in an anchor, an alias or a tag, which may hold quotes.</summary>
    private bool IsInProperty(int offset)
    {
        int start = offset;
        while (start > _position && IsPartOfProperty(_content[start - 1]))
        {
            start--;
        }

        return start < offset && _content[start] is '&' or '*' or '!';
    }

    private int EndOfProperty(int offset, int end)
    {
        while (offset < end && IsPartOfProperty(_content[offset]))
        {
            offset++;
        }

        return offset;
    }

    private static bool IsPartOfProperty(char character) =>
        character is not (' ' or '\t' or '[' or ']' or '{' or '}' or ',') && !LineBreaks.Contains(character);

    private bool StartsLine(int offset)
    {
        while (offset > 0 && _content[offset - 1] is ' ' or '\t')
        {
            offset--;
        }

        return offset == 0 || LineBreaks.Contains(_content[offset - 1]);
    }
}
