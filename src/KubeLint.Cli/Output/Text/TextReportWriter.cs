using System.Globalization;
using System.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>
/// Writes reports for people: each finding with its code frames, why it matters and what to do, then a summary.
/// </summary>
/// <param name="layout">How the text is laid out.</param>
/// <param name="detail">How much is said beside the findings.</param>
/// <param name="showsEach">True to show findings one by one that say the same of several places.</param>
internal sealed class TextReportWriter(TextLayout layout, Detail detail, bool showsEach = false) : IReportWriter
{
    // The room that a message needs beside its rule; with less it starts on its own line.
    private const int LeastMessageWidth = 28;
    private const int MessageIndent = 2;
    private const int PlaceIndent = 3;

    /// <summary>More places of one group are counted only.</summary>
    private const int MostListed = 8;

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        StyledWriter writer = new(text, layout.Colour);
        IReadOnlyList<Finding> findings = report.Result.Findings;
        foreach (FindingGroup group in
            showsEach ? FindingGroup.OfEach(findings) : FindingGroup.Of(findings))
        {
            Write(group, writer);
            writer.EndLine();
        }

        if (detail != Detail.Findings)
        {
            new SummaryWriter(writer, layout.Width, detail).Write(report);
        }
    }

    private void Write(FindingGroup group, StyledWriter writer)
    {
        Finding finding = group.First;
        Style style = SeverityStyle.Of(finding.Severity);
        IReadOnlyList<CodeFrame> frames = CodeFrame.Of(finding);
        int gutter = frames.Max(frame => frame.Lines()[^1]).ToString(CultureInfo.InvariantCulture).Length;
        CodeFrameWriter frameWriter = new(writer, layout.Width, gutter, style);
        WriteHeading(finding, style, writer);
        for (int index = 0; index < frames.Count; index++)
        {
            WritePlace(frames[index], index == 0 ? finding.Object : null, gutter, writer);
            frameWriter.Write(frames[index]);
        }

        WriteNote("why", finding.Why, gutter, writer);
        WriteNote("fix", finding.Advice, gutter, writer);
        foreach (string line in FixPreview.LinesOf(finding))
        {
            writer.Indent(gutter + 1);
            writer.Write("+ ", Style.Success);
            writer.WriteLine(new SourceLine(line, 0, 0, layout.Width - gutter - 3).Text);
        }

        WriteOthers(group.Others, gutter, writer);
    }

    private void WriteOthers(IReadOnlyList<Finding> others, int gutter, StyledWriter writer)
    {
        if (others.Count == 0)
        {
            return;
        }

        string left = others.Count > MostListed ? $", {MostListed} of them here (--each shows all)" : "";
        WriteNote("also", $"in {Words.Count(others.Count, "other place")}{left}", gutter, writer);
        foreach (Finding other in others.Take(MostListed))
        {
            writer.Indent(gutter + PlaceIndent);
            writer.WriteLine(ShortLineOf(other, layout.Width - gutter - PlaceIndent), Style.Faint);
        }
    }

    // Of a place that is too long the end is shown: it tells the file and the line.
    private static string ShortLineOf(Finding finding, int width)
    {
        LinePosition at = finding.Location.Start;
        string place = SafeText.Escape(string.Create(
            CultureInfo.InvariantCulture, $"{finding.Location.Source.Path}:{at.Line}:{at.Column}"));
        string what = SafeText.Escape(finding.Object is { } identity ? Words.Of(identity) : finding.Message);
        string line = $"{place}  {what}";
        if (TextWidth.Of(line) <= width)
        {
            return line;
        }

        if (TextWidth.Of(place) <= width)
        {
            return place;
        }

        int start = 0;
        while (char.IsLowSurrogate(place[start]) || TextWidth.Of(place.AsSpan(start)) >= width)
        {
            start++;
        }

        return $"…{place[start..]}";
    }

    private void WriteHeading(Finding finding, Style style, StyledWriter writer)
    {
        string rule = $"{Words.Of(finding.Severity)} {finding.Rule.Code}";
        string name = $" {finding.Rule.Name}:";
        writer.Write(rule, style);
        writer.Write(name);
        int column = rule.Length + name.Length + 1;
        if (layout.Width - column < LeastMessageWidth && column + finding.Message.Length > layout.Width)
        {
            writer.EndLine();
            writer.Indent(MessageIndent);
            column = MessageIndent;
        }
        else
        {
            writer.Write(" ");
        }

        writer.WriteProse(finding.Message, column, MessageIndent, layout.Width, Style.Strong);
    }

    private void WritePlace(CodeFrame frame, ObjectIdentity? identity, int gutter, StyledWriter writer)
    {
        LinePosition at = frame.Position;
        string place = string.Create(CultureInfo.InvariantCulture, $"{frame.Source.Path}:{at.Line}:{at.Column}");
        writer.Indent(gutter);
        writer.Write("--> ", Style.Faint);
        writer.Write(place);
        if (identity is not null)
        {
            string described = SafeText.Escape($"({Words.Of(identity)})");
            int column = gutter + 4 + TextWidth.Of(SafeText.Escape(place)) + 1;
            if (column + TextWidth.Of(described) > layout.Width)
            {
                writer.EndLine();
                writer.Indent(gutter + 4);
            }
            else
            {
                writer.Write(" ");
            }

            writer.Write(described, Style.Faint);
        }

        writer.EndLine();
    }

    private void WriteNote(string title, string text, int gutter, StyledWriter writer)
    {
        if (text.Length == 0)
        {
            return;
        }

        string start = $" = {title}: ";
        writer.Indent(gutter);
        writer.Write(start, Style.Faint);
        writer.WriteProse(text, gutter + start.Length, gutter + start.Length, layout.Width);
    }
}
