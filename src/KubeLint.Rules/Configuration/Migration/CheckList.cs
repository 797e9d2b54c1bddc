using System.Globalization;
using KubeLint.Configuration.Files;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>
/// A list of checks to skip: a <c>.trivyignore</c>, what is given to checkov's <c>--skip-check</c>, or a list in YAML.
/// </summary>
internal sealed class CheckList
{
    private const string Expiry = "exp:";

    private static readonly string[] _ofCheckov = ["CKV", "BC_"];
    private static readonly string[] _ofTrivy = ["KSV", "KCV", "AVD-", "CVE-", "GHSA-", "DS"];

    private readonly List<(string Check, DateOnly? Until)> _checks;

    private CheckList(string tool, List<(string Check, DateOnly? Until)> checks)
    {
        Tool = tool;
        _checks = checks;
    }

    /// <summary>The tool that the checks belong to.</summary>
    public string Tool { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="root">What it is as YAML; null for nothing.</param>
    /// <returns>The list; null if there is anything else in the file.</returns>
    public static CheckList? In(SourceText source, YamlNode? root)
    {
        string[] words = root switch
        {
            YamlMapping => [],
            YamlSequence list => [.. list.Items.Select(item => (item.Resolved as YamlScalar)?.Value ?? "")],
            _ => [.. WordsOf(source.Content)],
        };
        List<(string Check, DateOnly? Until)> checks = [];
        foreach (string word in words)
        {
            if (checks.Count > 0 && TryReadExpiry(word, out DateOnly day))
            {
                checks[^1] = (checks[^1].Check, day);
            }
            else
            {
                checks.Add((word, null));
            }
        }

        return checks.Count == 0 ? null
            : checks.TrueForAll(each => StartsWithOneOf(each.Check, _ofCheckov)) ? new CheckList("checkov", checks)
            : checks.TrueForAll(each => StartsWithOneOf(each.Check, _ofTrivy)) ? new CheckList("trivy", checks)
            : null;
    }

    /// <summary>Translates the list.</summary>
    public void Translate(TranslationBuilder builder)
    {
        foreach ((string id, DateOnly? until) in _checks)
        {
            string check = Tool == "trivy" ? TrivyCheck.NameOf(id) : id;
            if (until is null)
            {
                builder.TurnOff(check);
            }
            else
            {
                builder.Except(new OverrideSection { Until = until }, [check], "ignored");
            }
        }
    }

    private static bool TryReadExpiry(string word, out DateOnly day)
    {
        day = default;
        return word.StartsWith(Expiry, StringComparison.Ordinal) && DateOnly.TryParseExact(
            word.AsSpan(Expiry.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            foreach (string word in (comment < 0 ? line : line[..comment]).Split(
                (char[])[' ', '\t', '\r', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }

    private static bool StartsWithOneOf(string word, string[] starts) =>
        Array.Exists(starts, start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '*');
}
