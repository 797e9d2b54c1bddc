using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Suppressions;

/// <summary>
/// Finds the node that a comment is about. A comment at the end of a line is about the key or item that starts on the
/// line. One on a line of its own is about the key, item or value that follows it, as long as that is not indented
/// less; before the first key of a document it is about the whole document.
/// </summary>
internal sealed class CommentTargets
{
    private const string DeeperThanNext = "is indented deeper than what follows it";
    private const string BeforeNothing = "stands above nothing";
    private const string AtTheEnd = "stands at the end of a document";
    private const string OnNothing = "stands on a line on which no key and no item starts";

    private readonly string _content;
    private readonly IReadOnlyList<YamlDocument> _documents;
    private readonly IReadOnlyList<YamlComment> _comments;

    /// <summary>Where the text goes on behind each comment, other comments left out.</summary>
    private readonly int[] _next;

    /// <summary>Looks through a stream.</summary>
    /// <param name="stream">The stream.</param>
    public CommentTargets(YamlStream stream)
    {
        _content = stream.Source.Content;
        _documents = stream.Documents;
        _comments = stream.Comments;
        _next = new int[_comments.Count];
        for (int index = _comments.Count - 1; index >= 0; index--)
        {
            int next = SkipBlank(_comments[index].Span.End);
            bool isComment = index + 1 < _comments.Count && _comments[index + 1].Span.Start == next;
            _next[index] = isComment ? _next[index + 1] : next;
        }
    }

    /// <summary>What a comment is about.</summary>
    /// <param name="index">The number of the comment.</param>
    /// <param name="problem">Why it is about nothing: the rest of a sentence about it; empty if it is.</param>
    /// <returns>The place of the node, or null.</returns>
    public TextSpan? Find(int index, out string problem)
    {
        YamlComment comment = _comments[index];
        TextSpan? found = comment.OwnLine ? FindBelow(index, out problem) : FindOnLine(index, out problem);
        problem = found is null ? problem : "";
        return found;
    }

    /// <summary>The document that a comment belongs to.</summary>
    /// <param name="index">The number of the comment.</param>
    /// <returns>The document's number among the non-empty ones; 0 if there is none.</returns>
    public int DocumentOfComment(int index)
    {
        TextSpan comment = _comments[index].Span;
        int next = _next[index];
        bool isLast = next == _content.Length || StartsMarker(next);
        int start = !_comments[index].OwnLine ? SkipBlank(LineBreaks.LineStart(_content, comment.Start))
            : isLast ? comment.Start : next;
        int document = LastStartedAt(start);
        bool startsLater = _content[start] is '&' or '!' or '%' || (StartsMarker(start) && _content[start] == '-');
        return Math.Clamp(startsLater && !IsInside(document, start) ? document + 1 : document, 0,
            Math.Max(0, _documents.Count - 1));
    }

    private TextSpan? FindBelow(int index, out string problem)
    {
        problem = AtTheEnd;
        int next = _next[index];
        if (next == _content.Length)
        {
            return null;
        }

        if (StartsMarker(next) || _content[next] == '%')
        {
            // Above the first `---` of a file the comment is about what comes behind it.
            return _documents is [{ Root: { } first }, ..] && first.Span.Start > next && _content[next] is '-' or '%'
                ? first.Span : null;
        }

        problem = BeforeNothing;
        if (DocumentOf(next) is not { Root: { } root })
        {
            return null;
        }

        if (next <= root.Span.Start)
        {
            return root.Span;
        }

        if (FindIn(root, next) is not { } found)
        {
            return null;
        }

        problem = DeeperThanNext;
        return found.IsInFlow || ColumnOf(next) >= ColumnOf(_comments[index].Span.Start) ? found.Span : null;
    }

    private TextSpan? FindOnLine(int index, out string problem)
    {
        problem = OnNothing;
        TextSpan comment = _comments[index].Span;
        int start = SkipBlank(LineBreaks.LineStart(_content, comment.Start));
        if (StartsMarker(start))
        {
            int document = LastStartedAt(start) + 1;
            bool isMeant = _content[start] == '-' && document < _documents.Count
                && (_documents[document].Span.Start < comment.Start || !StartsMarker(_next[index]));
            return isMeant ? _documents[document].Root?.Span : null;
        }

        return DocumentOf(start) is { Root: { } root }
            && FindInValue(root, start, isInFlow: false) is { } found && found.Span.Start < comment.Start
            ? found.Span : null;
    }

    /// <summary>The document around an offset, or one whose root has its anchor or tag there.</summary>
    private YamlDocument? DocumentOf(int offset)
    {
        int before = LastStartedAt(offset);
        if (IsInside(before, offset))
        {
            return _documents[before];
        }

        return _content[offset] is '&' or '!' && before + 1 < _documents.Count ? _documents[before + 1] : null;
    }

    private bool IsInside(int document, int offset) => document >= 0 && offset < _documents[document].Span.End;

    private int LastStartedAt(int offset)
    {
        int low = 0;
        int high = _documents.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _documents[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The key or item that starts at an offset, or the value; null where something ends.</summary>
    private (TextSpan Span, bool IsInFlow)? FindIn(YamlNode node, int offset)
    {
        switch (node)
        {
            case YamlMapping mapping:
                ReadOnlySpan<YamlEntry> entries = mapping.AsSpan();
                int entry = FirstEndingBehind(entries, offset);
                return entry == entries.Length ? null
                    : offset < EndOfKey(entries[entry]) ? (entries[entry].Span, mapping.IsFlow)
                    : FindInValue(entries[entry].Value, offset, mapping.IsFlow);
            case YamlSequence sequence:
                ReadOnlySpan<YamlNode> items = sequence.AsSpan();
                int item = FirstEndingBehind(items, offset);
                if (item == items.Length)
                {
                    return null;
                }

                TextSpan span = items[item].Span;
                if (sequence.IsFlow && offset <= span.Start)
                {
                    return (span, true);
                }

                bool isOwnDash = IsDash(offset) && offset <= span.Start
                    && !(items[item] is YamlSequence { IsFlow: false } && offset == span.Start);
                return isOwnDash ? (TextSpan.FromBounds(offset, Math.Max(span.End, offset + 1)), false)
                    : FindInValue(items[item], offset, sequence.IsFlow);
            default:
                return null;
        }
    }

    private (TextSpan Span, bool IsInFlow)? FindInValue(YamlNode value, int offset, bool isInFlow)
    {
        bool isBlock = value is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };
        return isBlock || offset > value.Span.Start ? FindIn(value, offset) : (value.Span, isInFlow);
    }

    private static int FirstEndingBehind(ReadOnlySpan<YamlEntry> entries, int offset)
    {
        int low = 0;
        int high = entries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isOver = Math.Max(entries[middle].Span.End, EndOfKey(entries[middle])) <= offset;
            (low, high) = isOver ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int FirstEndingBehind(ReadOnlySpan<YamlNode> items, int offset)
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isOver = Math.Max(items[middle].Span.End, items[middle].Span.Start + 1) <= offset;
            (low, high) = isOver ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int EndOfKey(YamlEntry entry) => Math.Max(entry.KeySpan.End, entry.KeySpan.Start + 1);

    private int SkipBlank(int offset)
    {
        while (offset < _content.Length && (_content[offset] is ' ' or '\t' || LineBreaks.Contains(_content[offset])))
        {
            offset++;
        }

        return offset;
    }

    private int ColumnOf(int offset) => offset - LineBreaks.LineStart(_content, offset);

    private bool IsDash(int offset) => _content[offset] == '-' && IsBlankOrEnd(offset + 1);

    /// <summary>Tells whether a line of <c>---</c> or <c>...</c> starts at an offset.</summary>
    private bool StartsMarker(int offset) =>
        offset + 3 <= _content.Length
        && _content.AsSpan(offset, 3) is "---" or "..."
        && IsBlankOrEnd(offset + 3)
        && ColumnOf(offset) == 0;

    private bool IsBlankOrEnd(int offset) => offset >= _content.Length
        || _content[offset] is ' ' or '\t' || LineBreaks.Contains(_content[offset]);
}
