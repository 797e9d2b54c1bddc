using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>A few lines of one file with the places that belong to a finding.</summary>
internal sealed class CodeFrame
{
    // Places that are no further apart share a frame.
    private const int NearLines = 6;

    private readonly List<Annotation> _annotations;

    private CodeFrame(SourceText source, Annotation annotation)
    {
        Source = source;
        _annotations = [annotation];
    }

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>The places, the most important one first.</summary>
    public IReadOnlyList<Annotation> Annotations => _annotations;

    /// <summary>Where the most important place starts.</summary>
    public LinePosition Position => Source.PositionAt(_annotations[0].Span.Start);

    /// <summary>The frames of a finding: its own place first, then the related ones that are not near it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The frames.</returns>
    public static IReadOnlyList<CodeFrame> Of(Finding finding)
    {
        Annotation primary = new(finding.Location.Span, Label: "", IsPrimary: true);
        List<CodeFrame> frames = [new CodeFrame(finding.Location.Source, primary)];
        foreach (RelatedLocation related in finding.Related)
        {
            Annotation annotation = new(related.Location.Span, related.Message, IsPrimary: false);
            if (frames.Find(frame => frame.IsNear(related.Location.Source, annotation)) is { } near)
            {
                near._annotations.Add(annotation);
            }
            else
            {
                frames.Add(new CodeFrame(related.Location.Source, annotation));
            }
        }

        return frames;
    }

    /// <summary>A frame of one place.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">The place.</param>
    /// <returns>The frame.</returns>
    public static CodeFrame At(SourceText source, TextSpan span) =>
        new(source, new Annotation(span, Label: "", IsPrimary: true));

    /// <summary>The lines to show: those of the places, and one of context on both sides.</summary>
    /// <returns>The lines, from 1, in order.</returns>
    public IReadOnlyList<int> Lines()
    {
        SortedSet<int> lines = [];
        foreach (Annotation annotation in _annotations)
        {
            lines.UnionWith(annotation.Lines(Source));
            AddContext(lines, annotation.FirstLine(Source) - 1);
            AddContext(lines, annotation.LastLine(Source) + 1);
        }

        List<int> shown = [];
        foreach (int line in lines)
        {
            if (shown.Count > 0 && line - shown[^1] == 2)
            {
                // A mark for one line left out would take as much room as the line.
                shown.Add(line - 1);
            }

            shown.Add(line);
        }

        return shown;
    }

    private bool IsNear(SourceText source, Annotation annotation) =>
        source.Path == Source.Path && _annotations.Exists(other =>
            annotation.FirstLine(Source) - other.LastLine(Source) <= NearLines
            && other.FirstLine(Source) - annotation.LastLine(Source) <= NearLines);

    private void AddContext(SortedSet<int> lines, int line)
    {
        if (line < 1 || line > Source.LineCount)
        {
            return;
        }

        ReadOnlySpan<char> text = Source.Slice(Source.LineSpan(line));
        bool isDocumentMarker = text.StartsWith("---", StringComparison.Ordinal)
            || text.StartsWith("...", StringComparison.Ordinal);
        if (!text.IsWhiteSpace() && !isDocumentMarker)
        {
            lines.Add(line);
        }
    }
}
