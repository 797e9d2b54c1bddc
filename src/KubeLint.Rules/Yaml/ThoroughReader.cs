using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// Reads any text, with YamlDotNet for a parser: the authority on all that is unusual, and on every mistake. The
/// document that has one is kept as far as it could be read, and reading goes on at the next <c>---</c>.
/// </summary>
internal sealed class ThoroughReader
{
    /// <summary>A file with more broken documents than this is not meant to be YAML; the rest would be noise.</summary>
    private const int MaxBroken = 1_000;

    private const char ByteOrderMark = '\uFEFF';

    private readonly string _content;
    private readonly StreamComposer _composer = new();
    private readonly List<TextSpan> _unread = [];
    private readonly SegmentReader _segment;
    private readonly bool _hasMarks;
    private int _broken;

    private ThoroughReader(SourceText source, YamlLimits limits)
    {
        _content = source.Content;
        _hasMarks = _content.Contains(ByteOrderMark, StringComparison.Ordinal);
        _composer.Begin(source, limits);
        _segment = new SegmentReader(_content, _composer);
    }

    /// <summary>Reads all documents of a text. Whatever the text holds, nothing is thrown.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">The bounds.</param>
    /// <returns>The documents and what is wrong with them.</returns>
    public static YamlStream Read(SourceText source, YamlLimits limits) => new ThoroughReader(source, limits).ReadAll();

    private YamlStream ReadAll()
    {
        int position = 0;
        int forbidden = ForbiddenCharacters.FindNext(_content, 0);
        while (position < _content.Length)
        {
            int end = Math.Min(forbidden, SegmentEnd(position));
            int next = ReadSegment(position, end, end == forbidden && forbidden < _content.Length);
            if (forbidden < next)
            {
                forbidden = ForbiddenCharacters.FindNext(_content, next);
            }

            position = next;
        }

        return _composer.Finish(_unread);
    }

    /// <summary>
    /// Where a new parser must begin. Files that were joined together have a byte order mark after a <c>---</c> line;
    /// tools that split there, as Kubernetes' do, never see it.
    /// </summary>
    private int SegmentEnd(int start)
    {
        int mark = start;
        while (_hasMarks && (mark = _content.IndexOf(ByteOrderMark, mark + 1)) >= 0)
        {
            int line = mark - LineBreaks.LengthBefore(_content, mark);
            if (line < mark && line > start && DocumentMarkers.IsAt(_content, LineBreaks.LineStart(_content, line)))
            {
                return mark;
            }
        }

        return _content.Length;
    }

    /// <summary>Reads up to an offset, or up to a mistake.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="endsAtForbidden">True when a character that YAML cannot hold stands at the end.</param>
    /// <returns>Where to go on.</returns>
    private int ReadSegment(int start, int end, bool endsAtForbidden)
    {
        int mark = _content[start] == ByteOrderMark ? start + 1 : start;
        int first = Math.Min(DocumentMarkers.SkipEnds(_content, mark), end);
        YamlProblem? problem = _segment.Read(first, end);
        int markerAfter = _segment.NextMarker;
        if (endsAtForbidden && markerAfter > end && (problem is null || _segment.Cursor >= end))
        {
            problem = new YamlProblem(
                YamlProblemKind.Syntax,
                new TextSpan(end, 1),
                ForbiddenCharacters.Describe(_content[end]),
                _composer.DocumentIndex);
        }

        if (problem is null)
        {
            return _segment.End;
        }

        _composer.Break(problem);
        int next = _composer.Nodes.IsFull || ++_broken > MaxBroken ? _content.Length : markerAfter;
        _unread.Add(TextSpan.FromBounds(Math.Min(_segment.TakenEnd, next), next));
        return next;
    }
}
