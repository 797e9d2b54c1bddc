using KubeLint.Findings;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>Reads what names rules.</summary>
/// <param name="values">Reads values and takes the problems.</param>
/// <param name="rules">All rules.</param>
internal sealed class SelectorReader(ConfigValues values, IReadOnlyList<RuleMetadata> rules)
{
    /// <summary>A list of selectors.</summary>
    public IReadOnlyList<string> List(YamlNode node) =>
        ConfigValues.List(node, item => values.Name(item) is { } name && IsKnown(name, item.Span) ? name : null);

    /// <summary>Severities by selector.</summary>
    public IReadOnlyDictionary<string, Severity> Severities(YamlNode node)
    {
        OrderedDictionary<string, Severity> severities = new(StringComparer.Ordinal);
        foreach ((string selector, Severity? severity) in values.Map(node, ReadSeverity))
        {
            severities.Add(selector, severity!.Value);
        }

        return severities;
    }

    private Severity? ReadSeverity(YamlEntry entry) =>
        IsKnown(entry.Name, entry.Key.Span) ? values.Choice<Severity>(entry.Value) : null;

    private bool IsKnown(string name, TextSpan span)
    {
        if (RuleSelection.IsKnown(name, rules))
        {
            return true;
        }

        string hint = NearestName.Hint(name, RuleSelection.Words(rules));
        values.AddProblem(
            span, $"unknown rule `{name}`{(hint.Length > 0 ? hint : "; `kubelint rules` lists them all")}");
        return false;
    }
}
