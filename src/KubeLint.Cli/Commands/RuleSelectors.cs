using KubeLint.Text;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>Reads what <c>--select</c> and <c>--ignore</c> name.</summary>
/// <param name="rules">All rules.</param>
internal sealed class RuleSelectors(IReadOnlyList<RuleMetadata> rules)
{
    /// <summary>Reads the values of an option: selectors, or lists of them with commas.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="values">Its values; none if it was not given.</param>
    /// <returns>The selectors.</returns>
    /// <exception cref="UsageException">A selector means no rule, or a value holds no selector.</exception>
    public IReadOnlyList<string> Parse(string option, IReadOnlyList<string> values)
    {
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        List<string> selectors = [.. values.SelectMany(value => value.Split(',', Tidy))];
        if (values.Count > 0 && selectors.Count == 0)
        {
            throw new UsageException($"`{option}` names no rule; `{RuleSelection.All}` means every one");
        }

        foreach (string selector in selectors)
        {
            if (!RuleSelection.IsKnown(selector, rules))
            {
                throw Unknown(selector, RuleSelection.Words(rules));
            }
        }

        return selectors;
    }

    /// <summary>Selects rules.</summary>
    /// <param name="select">The rules that run; empty for those on by default.</param>
    /// <param name="ignore">The rules that do not run after all.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="UsageException">
    /// None of the selected rules is left: a scan would find no problem in anything.
    /// </exception>
    public RuleSelection Select(IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        RuleSelection selection = new(select, ignore);
        return rules.Any(new RuleSelection(select, []).Includes) && !rules.Any(selection.Includes)
            ? throw new UsageException("`--ignore` leaves no rule to run")
            : selection;
    }

    /// <summary>Finds the rules that a selector means.</summary>
    /// <param name="selector">A code, the start of codes, a name, a family or <c>all</c>, in any case.</param>
    /// <returns>The rules, by code; at least one.</returns>
    /// <exception cref="UsageException">It means no rule.</exception>
    public IReadOnlyList<RuleMetadata> Find(string selector)
    {
        RuleMetadata[] found = [.. rules.Where(rule => RuleSelection.Matches(selector, rule))];
        return found.Length > 0 ? found
            : throw Unknown(selector, rules.Select(rule => rule.Name).Concat(rules.Select(rule => rule.Code)));
    }

    private static UsageException Unknown(string typed, IEnumerable<string> known)
    {
        string hint = NearestName.Hint(typed, known);
        return new UsageException(
            $"unknown rule `{typed}`{(hint.Length > 0 ? hint : "; `kubelint rules` lists them all")}");
    }
}
