using KubeLint.Text;

namespace KubeLint.Findings;

/// <summary>A span of one file.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Span">The place in it.</param>
public sealed record Location(SourceText Source, TextSpan Span)
{
    /// <summary>The position of the first code unit.</summary>
    public LinePosition Start => Source.PositionAt(Span.Start);

    /// <summary>The position just past the last code unit.</summary>
    public LinePosition End => Source.PositionAt(Span.End);
}
