using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>What names mean: those of kubelint's rules, and those of other tools' checks. For one thread.</summary>
/// <param name="rules">All rules.</param>
internal sealed class RuleNames(IReadOnlyList<RuleMetadata> rules)
{
    /// <summary>What stands for all checks of a tool.</summary>
    public const string AllChecks = "*";

    /// <summary>No name is longer; what is longer means nothing.</summary>
    private const int LongestName = 128;

    /// <summary>So many unknown names of a scan get a hint: each costs a comparison with all names.</summary>
    private const int MostHints = 200;

    private static readonly SelectedRules None = new([]);

    private readonly Dictionary<string, SelectedRules> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Tool, string Check), SelectedRules> _checks = [];
    private int _hints;

    /// <summary>The rules that a name means.</summary>
    /// <param name="selector">A code, the start of codes, a name, a family or <c>all</c>.</param>
    /// <returns>The rules; none if no rule has the name.</returns>
    public SelectedRules Of(string selector)
    {
        if (selector.Length > LongestName)
        {
            return None;
        }

        if (!_known.TryGetValue(selector, out SelectedRules? selected))
        {
            RuleMetadata[] meant = [.. rules.Where(rule => RuleSelection.Matches(selector, rule))];
            selected = meant.Length == 0 ? None : new SelectedRules(meant);
            _known.Add(selector, selected);
        }

        return selected;
    }

    /// <summary>The rules that look for the same as another tool's check.</summary>
    /// <param name="tool">The tool, as equivalents name it.</param>
    /// <param name="check">The check; <see cref="AllChecks"/> for any.</param>
    /// <returns>The rules; none for a check without a counterpart.</returns>
    public SelectedRules OfPeer(string tool, string check)
    {
        if (check.Length > LongestName)
        {
            return None;
        }

        if (!_checks.TryGetValue((tool, check), out SelectedRules? selected))
        {
            string id = check == AllChecks ? $"{tool}:" : $"{tool}:{check}";
            RuleMetadata[] same =
            [
                .. rules.Where(rule => rule.Equivalents.Any(equivalent => check == AllChecks
                    ? equivalent.StartsWith(id, StringComparison.Ordinal)
                    : equivalent.Equals(id, StringComparison.OrdinalIgnoreCase))),
            ];
            selected = same.Length == 0 ? None : new SelectedRules(same);
            _checks.Add((tool, check), selected);
        }

        return selected;
    }

    /// <summary>The name that a mistyped one was most likely meant to be.</summary>
    /// <param name="typed">A name that no rule has.</param>
    /// <returns>The name or code of a rule; null if none is near.</returns>
    public string? NearestTo(string typed)
    {
        if (typed.Length > LongestName || ++_hints > MostHints)
        {
            return null;
        }

        string word = typed.Replace('_', '-');
        return EditDistance.Nearest(word.ToLowerInvariant(), rules.Select(rule => rule.Name))
            ?? EditDistance.Nearest(word.ToUpperInvariant(), rules.Select(rule => rule.Code));
    }
}
