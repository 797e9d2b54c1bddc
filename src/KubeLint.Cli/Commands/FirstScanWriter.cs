using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>Tells what a first scan finds, and what to do next.</summary>
/// <param name="writer">Standard error.</param>
internal sealed class FirstScanWriter(StyledWriter writer)
{
    /// <summary>So many findings are not read one by one.</summary>
    private const int Many = 20;

    /// <summary>Writes it.</summary>
    /// <param name="config">The config file that was written; null if it was printed.</param>
    /// <param name="result">What the scan has found.</param>
    /// <param name="arguments">What a scan has to be told to find the same.</param>
    public void Write(string? config, LintResult result, IReadOnlyList<string> arguments)
    {
        if (config is not null)
        {
            writer.WriteLine($"kubelint: wrote {config}");
        }

        if (result.Summary.Objects == 0 && result.Findings.Count == 0)
        {
            writer.WriteLine("no Kubernetes object was found to look at");
            return;
        }

        WriteFindings(result);
        if (config is not null)
        {
            WriteNext(result.Findings.Count, arguments);
        }
    }

    private void WriteFindings(LintResult result)
    {
        string objects = Words.Count(result.Summary.Objects, "object");
        if (result.Findings.Count == 0)
        {
            writer.WriteLine($"a first scan finds no problem in {objects}");
            return;
        }

        (RuleFamily Family, string Counts)[] families =
        [
            .. from finding in result.Findings
               group finding by finding.Rule.Family into family
               orderby family.Key
               select (family.Key, CountsOf(family)),
        ];
        writer.WriteLine($"a first scan finds {CountsOf(result.Findings)} in {objects}:");
        int width = families.Max(each => Words.Of(each.Family).Length);
        foreach ((RuleFamily family, string counts) in families)
        {
            writer.WriteLine($"  {Words.Of(family).PadRight(width)}  {counts}");
        }
    }

    private void WriteNext(int findings, IReadOnlyList<string> arguments)
    {
        (string Command, string What)[] commands =
        [
            (ShellWords.Join(["kubelint", "scan", .. arguments]), "shows them"),
            .. findings < Many ? ((string, string)[])[] :
            [
                (ShellWords.Join(["kubelint", BaselineCommand.CommandName, .. arguments]),
                    "writes them down, for scans to report only what is new"),
            ],
        ];
        if (findings == 0)
        {
            return;
        }

        writer.WriteLine("next:");
        int width = commands.Max(each => each.Command.Length);
        foreach ((string command, string what) in commands)
        {
            writer.Write($"  {command.PadRight(width)}", Style.Strong);
            writer.WriteLine($"  {what}");
        }
    }

    private static string CountsOf(IEnumerable<Finding> findings) => string.Join(
        ", ",
        from finding in findings
        group finding by finding.Severity into severity
        orderby severity.Key descending
        select Words.Count(severity.Count(), Words.Of(severity.Key)));
}
