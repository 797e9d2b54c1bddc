using System.Globalization;
using KubeLint.Cli.Terminal;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>Draws code frames.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="width">The columns of a line.</param>
/// <param name="gutter">The columns of the line numbers.</param>
/// <param name="primary">The style of the finding's own place.</param>
internal sealed class CodeFrameWriter(StyledWriter writer, int width, int gutter, Style primary)
{
    private const string Bar = " | ";

    private int TextWidth => width - gutter - Bar.Length;

    /// <summary>Draws a frame.</summary>
    /// <param name="frame">The frame.</param>
    public void Write(CodeFrame frame)
    {
        IReadOnlyList<int> lines = frame.Lines();
        EndGutter();
        for (int index = 0; index < lines.Count; index++)
        {
            if (index > 0 && lines[index] > lines[index - 1] + 1)
            {
                writer.WriteLine("...".PadLeft(gutter), Style.Faint);
            }

            WriteLine(frame, lines[index]);
        }

        EndGutter();
    }

    private void WriteLine(CodeFrame frame, int line)
    {
        SourceText source = frame.Source;
        TextSpan whole = source.LineSpan(line);
        List<Annotation> annotations =
            [.. frame.Annotations.Where(annotation => annotation.Lines(source).Contains(line))];
        TextSpan focus = annotations.Count > 0 ? annotations[0].PartOn(source, line) : new TextSpan(whole.Start, 0);
        SourceLine shown =
            new(source.Slice(whole), focus.Start - whole.Start, focus.End - whole.Start, TextWidth);
        writer.Write(line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) + Bar.TrimEnd(), Style.Faint);
        if (shown.Text.Length > 0)
        {
            writer.Write(" ");
            writer.Write(shown.Text);
        }

        writer.EndLine();
        foreach (Annotation annotation in annotations)
        {
            TextSpan part = annotation.PartOn(source, line);
            (int column, int columns) = shown.PlaceOf(part.Start - whole.Start, part.End - whole.Start);
            WriteUnderline(annotation, column, columns, withLabel: line == annotation.LastLine(source));
        }
    }

    private void WriteUnderline(Annotation annotation, int column, int columns, bool withLabel)
    {
        Style style = annotation.IsPrimary ? primary : Style.Related;
        WriteBareGutter();
        writer.Indent(column + 1);
        writer.Write(new string(annotation.IsPrimary ? '^' : '-', columns), style);
        string label = withLabel ? SafeText.Escape(annotation.Label) : "";
        int end = column + columns + 1;
        if (label.Length > 0 && end + Terminal.TextWidth.Of(label) <= TextWidth)
        {
            writer.Write(" ");
            writer.Write(label, style);
            label = "";
        }

        writer.EndLine();
        if (label.Length > 0)
        {
            int indent = Math.Min(column, TextWidth / 3);
            foreach (string row in Prose.Wrap(label, TextWidth - indent, TextWidth - indent))
            {
                WriteBareGutter();
                writer.Indent(indent + 1);
                writer.WriteLine(row, style);
            }
        }
    }

    private void EndGutter()
    {
        WriteBareGutter();
        writer.EndLine();
    }

    private void WriteBareGutter() => writer.Write(new string(' ', gutter) + Bar.TrimEnd(), Style.Faint);
}
