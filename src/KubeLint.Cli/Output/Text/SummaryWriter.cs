using System.Globalization;
using KubeLint.Baselines;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Output.Text;

/// <summary>Writes what a scan went through and how much it found.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">The columns of a line.</param>
/// <param name="detail">How much is said.</param>
internal sealed class SummaryWriter(StyledWriter writer, int width, Detail detail)
{
    // So few documents are named one by one.
    private const int FewDocuments = 3;
    private const int Indent = 2;
    private const int ShortCommit = 10;

    /// <summary>Writes the summary.</summary>
    /// <param name="report">The report.</param>
    public void Write(Report report)
    {
        LintSummary summary = report.Result.Summary;
        WriteVerdict(report);
        string time = report.Elapsed.TotalSeconds < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{report.Elapsed.TotalMilliseconds:N0} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{report.Elapsed.TotalSeconds:N1} s");
        WriteProse($"checked {Words.Count(summary.Objects, "object")} in " +
            $"{Words.Count(summary.Documents, "document")} of {Words.Count(summary.Files, "file")} " +
            $"for Kubernetes {summary.KubernetesVersions}, {time}");
        WriteSuppressed(report.Result.Suppressed);
        WriteBaseline(report.Baseline);
        if (report.Changes is { LeftOut: > 0 } limit)
        {
            WriteProse($"not shown: {Words.Count(limit.LeftOut, "finding")} in what has not changed since "
                + $"{limit.Reference} ({limit.Commit[..Math.Min(limit.Commit.Length, ShortCommit)]})");
        }

        WriteLeftOut(summary.LeftOut);
        WriteUnchecked(summary.UncheckedKinds);
        if (report.Problems.Count > 0)
        {
            WriteProse($"could not read {Words.Count(report.Problems.Count, "input")}", Style.Error);
        }

        if (report.InternalErrors.Count > 0)
        {
            WriteProse(
                $"met {Words.Count(report.InternalErrors.Count, "internal error")}, so findings may be missing",
                Style.Error);
        }
    }

    private void WriteVerdict(Report report)
    {
        bool isFirst = true;
        foreach (Severity severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Info])
        {
            int count = report.Count(severity);
            if (count > 0)
            {
                writer.Write(isFirst ? "" : ", ");
                string word = report.Baseline is null ? Words.Of(severity) : $"new {Words.Of(severity)}";
                writer.Write(Words.Count(count, word), SeverityStyle.Of(severity));
                isFirst = false;
            }
        }

        if (!isFirst)
        {
            writer.EndLine();
        }
        else if (report is
            { Result: { Summary.Objects: 0, Suppressed.Count: 0 }, Baseline: null or { Findings.Count: 0 } })
        {
            writer.WriteLine("nothing to check: no Kubernetes object found", Style.Strong);
        }
        else
        {
            string verdict = report.Baseline is null ? "no problems found" : "no new problems found";
            string where = report.Changes is { } changes ? $" in what has changed since {changes.Reference}" : "";
            writer.WriteLine(verdict + where, Style.Success);
        }
    }

    private void WriteSuppressed(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        string hint = detail == Detail.Everything ? "" : " (--verbose lists them)";
        WriteProse($"silenced {Words.Count(findings.Count, "finding")}{hint}");
        foreach (Finding finding in detail == Detail.Everything ? findings : [])
        {
            LinePosition at = finding.Location.Start;
            string reason = finding.Suppression?.Reason is { } given ? $": {given}" : ", no reason given";
            writer.Indent(Indent);
            writer.WriteProse(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{finding.Location.Source.Path}:{at.Line}:{at.Column}: {finding.Rule.Code} {finding.Rule.Name}, ")
                + $"{PlaceOf(finding)}{reason}",
                Indent, Indent * 2, width, Style.Faint);
        }
    }

    /// <summary>Where a finding is silenced, as short as it can be said.</summary>
    private static string PlaceOf(Finding finding) => finding.Suppression?.Location switch
    {
        null => "in the configuration",
        { } at when at.Source == finding.Location.Source =>
            string.Create(CultureInfo.InvariantCulture, $"in line {at.Start.Line}"),
        { } at => string.Create(CultureInfo.InvariantCulture, $"in {at.Source.Path}:{at.Start.Line}"),
    };

    private void WriteBaseline(BaselineReport? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        if (baseline.Unchanged > 0)
        {
            WriteProse($"not shown: {Words.Count(baseline.Unchanged, "old finding")} in {baseline.Path}");
        }

        if (baseline.Gone.Count == 0)
        {
            return;
        }

        bool listsAll = baseline.Gone.Count <= FewDocuments || detail == Detail.Everything;
        string hint = listsAll ? "" : " (--verbose lists them)";
        WriteProse($"gone: {Words.Count(baseline.Gone.Sum(entry => entry.Count), "old finding")}{hint}");
        foreach (GoneEntry entry in listsAll ? baseline.Gone : [])
        {
            string times = entry.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {entry.Count} times") : "";
            string[] parts = [entry.Key.File + ":", entry.Key.Rule, entry.Key.Object, entry.Key.Field];
            writer.Indent(Indent);
            writer.WriteProse(
                string.Join(' ', parts.Where(part => part.Length > 0)) + times,
                Indent, Indent * 2, width, Style.Faint);
        }

        // A command is copied, and so stays on one line.
        writer.WriteLine($"to update {baseline.Path}: {baseline.RefreshCommand}");
    }

    private void WriteLeftOut(IReadOnlyList<LeftOutDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        List<string> counts = [];
        foreach (DocumentKind kind in Enum.GetValues<DocumentKind>())
        {
            int count = documents.Count(document => document.Kind == kind);
            if (count > 0)
            {
                counts.Add(Words.Count(count, kind));
            }
        }

        WriteProse($"left out {Words.Count(documents.Count, "document")}: {string.Join(", ", counts)}");
        if (documents.Count > FewDocuments && detail != Detail.Everything)
        {
            return;
        }

        foreach (LeftOutDocument document in documents)
        {
            writer.Indent(Indent);
            writer.WriteProse(
                string.Create(CultureInfo.InvariantCulture, $"{document.Path}:{document.Line}: {document.Reason}"),
                Indent, Indent * 2, width, Style.Faint);
        }
    }

    private void WriteUnchecked(IReadOnlyList<UncheckedKind> kinds)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        string objects = Words.Count(kinds.Sum(kind => kind.Objects), "object");
        string hint = detail == Detail.Everything ? "" : " (--verbose lists them)";
        WriteProse($"no schema is known for {objects} of {Words.Count(kinds.Count, "kind")}{hint}");
        foreach (UncheckedKind kind in detail == Detail.Everything ? kinds : [])
        {
            writer.Indent(Indent);
            writer.WriteProse(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.ApiVersion} {kind.Kind}: {Words.Count(kind.Objects, "object")}, {kind.Path}:{kind.Line}"),
                Indent, Indent * 2, width, Style.Faint);
        }
    }

    private void WriteProse(string text, Style style = Style.Plain) =>
        writer.WriteProse(text, column: 0, Indent, width, style);
}
