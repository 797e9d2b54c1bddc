using System.Text;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>
/// The examples of a page in Markdown. A fence such as <c>```yaml kubelint.yaml</c> is a file; in a <c>console</c>
/// fence lines that start with <c>$ kubelint</c> are commands, and what follows is what they print; <c>…</c> alone in a
/// line stands for any lines. Each heading starts anew, with an empty folder.
/// </summary>
internal sealed class PageExamples
{
    private const string Prompt = "$ kubelint";
    private const string Gap = "…\n";

    private readonly List<(string Heading, List<(string Path, string Text)> Files, List<(string Command, string Output)> Runs)>
        _examples = [];

    public PageExamples(string page)
    {
        string? fence = null;
        StringBuilder text = new();
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence is not null && line == "```")
            {
                Close(fence, text.ToString());
                fence = null;
            }
            else if (fence is not null)
            {
                text.Append(line).Append('\n');
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = line[3..];
                text.Clear();
            }
            else if (line.StartsWith('#'))
            {
                _examples.Add((line.TrimStart('#', ' '), [], []));
            }
        }
    }

    /// <summary>The headings whose examples run commands.</summary>
    public IEnumerable<string> Headings => _examples.Where(each => each.Runs.Count > 0).Select(each => each.Heading);

    /// <summary>Runs the commands below a heading.</summary>
    /// <returns>What the page says they print, and what they print.</returns>
    public IEnumerable<(string Command, string Expected, string Printed)> Run(
        string heading, Func<TemporaryFolder, string[], CommandRun> run)
    {
        var example = _examples.Single(each => each.Heading == heading);
        using TemporaryFolder folder = new();
        foreach ((string path, string text) in example.Files)
        {
            folder.With(path, text);
        }

        foreach ((string command, string expected) in example.Runs)
        {
            CommandRun result = run(folder, WordsOf(command[Prompt.Length..]));
            string printed = (result.Output + result.Error).ReplaceLineEndings("\n").Replace(
                ", 0 ms\n", ", 3 ms\n", StringComparison.Ordinal);
            yield return (command, expected, Elide(printed, expected));
        }
    }

    private void Close(string fence, string text)
    {
        if (_examples.Count == 0)
        {
            return;
        }

        if (fence == "console")
        {
            foreach (string run in text.Split(Prompt, StringSplitOptions.RemoveEmptyEntries))
            {
                int end = run.IndexOf('\n', StringComparison.Ordinal);
                _examples[^1].Runs.Add((Prompt + run[..end], run[(end + 1)..]));
            }
        }
        else if (fence.Split(' ') is [_, var path])
        {
            _examples[^1].Files.Add((path, text));
        }
    }

    private static string[] WordsOf(string command) =>
        command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The expected text where the printed one has all of its parts in order, else the printed one.
    private static string Elide(string printed, string expected)
    {
        string[] parts = expected.Split(Gap);
        int at = 0;
        for (int index = 0; index < parts.Length; index++)
        {
            int found = index == parts.Length - 1 && index > 0
                ? printed.LastIndexOf(parts[index], StringComparison.Ordinal)
                : printed.IndexOf(parts[index], at, StringComparison.Ordinal);
            if (found < at || (index == 0 && found > 0))
            {
                return printed;
            }

            at = found + parts[index].Length;
        }

        return at == printed.Length ? expected : printed;
    }
}
