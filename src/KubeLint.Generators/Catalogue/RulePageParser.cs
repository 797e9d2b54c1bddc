using System.Text;

namespace KubeLint.Generators.Catalogue;

/// <summary>Reads the page of a rule. A heading in a code fence is none (CommonMark 0.31, section 4.5).</summary>
internal static class RulePageParser
{
    private const string Why = "Why";
    private const string HowToFix = "How to fix";
    private const string Bad = "Bad";
    private const string Good = "Good";
    private const string Exceptions = "Exceptions";

    private static readonly string[] Required = [Why, HowToFix, Bad, Good];

    public static RulePageFile Parse(string path, string text)
    {
        List<KeyValuePair<string, string>> sections = [];
        string? problem = Split(text, sections) ?? FindProblem(sections);
        string? bad = null;
        string? good = null;
        if (problem is null)
        {
            problem = ReadExample(sections[2], out bad) ?? ReadExample(sections[3], out good);
        }

        RulePage? page = problem is null
            ? new RulePage(
                sections[0].Value, sections[1].Value, bad!, good!, sections.Count > 4 ? sections[4].Value : "")
            : null;
        return new RulePageFile(path, page, problem);
    }

    /// <summary>Cuts the text at its headings of level two.</summary>
    private static string? Split(string text, List<KeyValuePair<string, string>> sections)
    {
        string? heading = null;
        string? fence = null;
        StringBuilder body = new();
        foreach (string line in LinesOf(text))
        {
            if (fence is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                AddSection(sections, heading, body);
                heading = line.Substring(3).Trim();
                continue;
            }

            fence = NextFence(fence, line);
            if (heading is null && line.Trim().Length > 0)
            {
                return $"must begin with the section '{Why}'";
            }

            body.Append(line).Append('\n');
        }

        AddSection(sections, heading, body);
        return fence is null ? null : "has a code fence that is never closed";
    }

    private static void AddSection(List<KeyValuePair<string, string>> sections, string? heading, StringBuilder body)
    {
        if (heading is not null)
        {
            sections.Add(new KeyValuePair<string, string>(heading, body.ToString().Trim()));
        }

        body.Clear();
    }

    private static string? FindProblem(List<KeyValuePair<string, string>> sections)
    {
        for (int index = 0; index < Required.Length; index++)
        {
            if (index >= sections.Count
                || !string.Equals(sections[index].Key, Required[index], StringComparison.Ordinal))
            {
                return $"must have '{Required[index]}' as section {index + 1}";
            }
        }

        if (sections.Count > Required.Length + 1
            || (sections.Count > Required.Length && sections[Required.Length].Key is not Exceptions))
        {
            return $"may have no section but '{Exceptions}' after '{Good}'";
        }

        string? empty = sections.Find(section => section.Value.Length == 0).Key;
        return empty is null ? null : $"has an empty section '{empty}'";
    }

    private static string? ReadExample(KeyValuePair<string, string> section, out string? example)
    {
        string[] lines = section.Value.Split('\n');
        string? fence = NextFence(open: null, lines[0]);
        string[] inside = [.. lines.Skip(1).TakeWhile(line => fence is not null && NextFence(fence, line) is not null)];
        example = string.Join("\n", inside) + "\n";
        bool isOneBlock = fence is not null && inside.Length == lines.Length - 2
            && string.Equals(lines[0], fence + "yaml", StringComparison.Ordinal) && example.Trim().Length > 0;
        return isOneBlock ? null : $"must have one block of yaml, and nothing else, in section '{section.Key}'";
    }

    /// <summary>The fence that is open after a line, or null.</summary>
    private static string? NextFence(string? open, string line)
    {
        string text = line.Trim();
        char mark = text.Length > 0 ? text[0] : ' ';
        int length = text.Length - text.TrimStart(mark).Length;
        if (mark is not ('`' or '~') || length < 3)
        {
            return open;
        }

        if (open is null)
        {
            return text.Substring(0, length);
        }

        bool closes = mark == open[0] && length >= open.Length && length == text.Length;
        return closes ? null : open;
    }

    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n").TrimStart('\uFEFF').Split('\n');
}
