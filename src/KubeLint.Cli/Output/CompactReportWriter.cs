using System.Globalization;
using System.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Cli.Output;

/// <summary>Writes one line for each finding, as editors and problem matchers read them.</summary>
internal sealed class CompactReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        StyledWriter writer = new(text, colour: false);
        foreach (Finding finding in report.Result.Findings)
        {
            LinePosition at = finding.Location.Start;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Location.Source.Path}:{at.Line}:{at.Column}: {Words.Of(finding.Severity)} " +
                $"{finding.Rule.Code} {finding.Rule.Name}: {finding.Message}"));
        }
    }
}
