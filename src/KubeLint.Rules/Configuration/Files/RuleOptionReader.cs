using System.Text.Json;
using KubeLint.Findings;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>Reads the options of a rule and holds them against what the rule declares.</summary>
/// <param name="values">Reads values and takes the problems.</param>
/// <param name="rules">All rules.</param>
internal sealed class RuleOptionReader(ConfigValues values, IReadOnlyList<RuleMetadata> rules)
{
    /// <summary>Reads the options of one rule.</summary>
    /// <param name="entry">The rule's name or code, and its options.</param>
    /// <returns>The options; null if there is no such rule.</returns>
    public IReadOnlyDictionary<string, RuleOptionValue>? Read(YamlEntry entry)
    {
        RuleMetadata? rule = Find(rules, entry.Name);
        if (rule is null)
        {
            string hint = NearestName.Hint(entry.Name, rules.Select(each => each.Name));
            values.AddProblem(
                entry.Key.Span,
                $"unknown rule `{entry.Name}`{(hint.Length > 0 ? hint : "; options go by one rule's name or code")}");
            return null;
        }

        if (rule.Options.Count == 0)
        {
            values.AddProblem(entry.Key.Span, $"the rule `{rule.Name}` has no options");
            return null;
        }

        return values.Map(entry.Value, option => ReadOption(rule, option));
    }

    /// <summary>Finds a rule by its name or code.</summary>
    public static RuleMetadata? Find(IReadOnlyList<RuleMetadata> rules, string name) => rules.FirstOrDefault(rule =>
        string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Code, name, StringComparison.OrdinalIgnoreCase));

    private RuleOptionValue? ReadOption(RuleMetadata rule, YamlEntry entry)
    {
        RuleOption? option = rule.Options.FirstOrDefault(each => each.Name == entry.Name);
        if (option is null)
        {
            IEnumerable<string> known = rule.Options.Select(each => each.Name);
            string hint = NearestName.Hint(JsonNamingPolicy.CamelCase.ConvertName(entry.Name), known);
            values.AddProblem(
                entry.Key.Span,
                $"the rule `{rule.Name}` has no option `{entry.Name}`"
                + (hint.Length > 0 ? hint : $"; it has {string.Join(", ", known)}"));
            return null;
        }

        return option.IsList
            ? new RuleOptionValue(Number: null, ConfigValues.List(entry.Value, values.Name))
            : values.Number(entry.Value, option.Least, option.Most) is { } number
                ? new RuleOptionValue(number, Texts: null)
                : null;
    }
}
