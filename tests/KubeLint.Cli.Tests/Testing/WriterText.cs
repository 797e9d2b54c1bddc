using System.Text;
using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Text;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>What writers write, as text.</summary>
internal static class WriterText
{
    public static string Of(IReportWriter writer, Report report)
    {
        using MemoryStream stream = new();
        writer.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string OfText(
        Report report, int width = 100, bool colour = false, Detail detail = Detail.Findings) =>
        Of(new TextReportWriter(new TextLayout(width, colour), detail), report);
}
