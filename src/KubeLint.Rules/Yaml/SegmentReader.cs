using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml;

/// <summary>
/// Runs the parser over a part of a file. A document that is refused is read once more, alone and by a new parser,
/// since YamlDotNet carries some state from one document to the next and refuses some valid ones.
/// </summary>
internal sealed class SegmentReader
{
    private readonly string _content;
    private readonly StreamComposer _composer;
    private readonly bool _hasTabs;
    private TokenTap? _tap;
    private bool _hasBegun;
    private int _unclaimed;
    private int _marker;
    private long _budget;

    /// <summary>Makes a reader for one file.</summary>
    /// <param name="content">The text of the file.</param>
    /// <param name="composer">What takes the events in.</param>
    public SegmentReader(string content, StreamComposer composer)
    {
        // Reading again is bounded for the whole file, so that no text makes it slow.
        const int Again = 8;
        _budget = 1_000_000L + ((long)Again * content.Length);
        _content = content;
        _composer = composer;
        _hasTabs = content.Contains('\t', StringComparison.Ordinal);
    }

    /// <summary>
    /// Where the last document starts that was begun: at its marker or directives, or else behind the one before it.
    /// </summary>
    public int DocumentStart { get; private set; }

    /// <summary>Where the next document with a marker starts behind the last one that was begun.</summary>
    public int NextMarker => DocumentMarkers.FindNext(_content, _marker);

    /// <summary>How far the part was read: to its end, or to the end of a document that was read again.</summary>
    public int End { get; private set; }

    /// <summary>How far the scanner has read.</summary>
    public int Cursor => _tap?.Cursor ?? 0;

    /// <summary>The end of the last token that was used.</summary>
    public int TakenEnd => _tap?.TakenEnd ?? 0;

    /// <summary>Reads up to an offset, or up to a mistake.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <returns>The mistake, or null.</returns>
    public YamlProblem? Read(int start, int end)
    {
        End = end;
        DocumentStart = _unclaimed = _marker = start;
        _hasBegun = false;
        _composer.BeginSegment();
        _tap = Tap(start, end, edits: null);
        YamlProblem? problem = Pump(_tap, out Exception? thrown);
        return thrown is null ? problem : ReadAgain(thrown, _tap, start);
    }

    /// <summary>Reads the document again in which something was thrown, as long as there is hope.</summary>
    private YamlProblem? ReadAgain(Exception thrown, TokenTap tap, int segmentStart)
    {
        int start = DocumentStart;
        int end = Math.Min(End, NextMarker);
        TextEdits edits = new(start);
        DocumentRepair repair = new(_content, edits, end);
        bool wasAlone = start == segmentStart;
        Exception? failure = thrown;
        while (failure is not null)
        {
            bool isInside = _composer.IsInDocument || !_hasBegun;
            bool isChanged = isInside && repair.TryRepair(failure, tap, _composer);
            if (!isInside || (wasAlone && !isChanged) || (_budget -= end - start) < 0)
            {
                return new SyntaxProblem(_content, tap, _composer).Describe(failure);
            }

            wasAlone = true;
            _composer.Discard();
            _unclaimed = start;
            _tap = tap = Tap(start, end, edits.Count > 0 ? edits : null);
            if (Pump(tap, out failure) is { } problem)
            {
                return problem;
            }
        }

        End = end;
        return null;
    }

    private TokenTap Tap(int start, int end, TextEdits? edits)
    {
        TextReader reader = edits is null
            ? new SliceReader(_content, start, end)
            : new StringReader(edits.Apply(_content, end));
        TabGuard? tabs = _hasTabs ? new TabGuard(_content, start) : null;
        return new TokenTap(new Scanner(reader), _content, start, edits, tabs);
    }

    private YamlProblem? Pump(TokenTap tap, out Exception? thrown)
    {
        thrown = null;
        try
        {
            Parser parser = new(tap);
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart begin)
                {
                    DocumentStart = begin.IsImplicit ? _unclaimed : tap.Offset(begin.Start);
                    _marker = begin.IsImplicit ? _unclaimed : tap.TakenStart;
                    _hasBegun = true;
                }
                else if (parser.Current is DocumentEnd)
                {
                    _unclaimed = tap.TakenEnd;
                }

                if (parser.Current!.SendTo(_composer, tap, _content) is { } problem)
                {
                    return problem;
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // YamlDotNet throws its own exceptions for most mistakes, and framework ones for some; none may get out.
            thrown = exception;
        }

        return null;
    }
}
