using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>Shows what a fix makes of the text, where that is short and the advice has not said it.</summary>
internal static class FixPreview
{
    private const int MostLines = 3;

    /// <summary>The lines after the fix.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The lines; none if there is nothing short to show.</returns>
    public static IReadOnlyList<string> LinesOf(Finding finding)
    {
        if (finding.Fix is not { Edits: [{ NewText.Length: > 0 } edit], Source: var source }
            || finding.Advice.Contains($"`{edit.NewText}`", StringComparison.Ordinal))
        {
            return [];
        }

        TextSpan first = source.LineSpan(source.PositionAt(edit.Span.Start).Line);
        TextSpan last = source.LineSpan(source.PositionAt(edit.Span.End).Line);
        string text = string.Concat(
            source.Content.AsSpan(first.Start, edit.Span.Start - first.Start),
            edit.NewText,
            source.Content.AsSpan(edit.Span.End, last.End - edit.Span.End));
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length <= MostLines ? lines : [];
    }
}
