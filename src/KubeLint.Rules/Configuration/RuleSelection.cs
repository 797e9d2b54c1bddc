using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>
/// Which rules run. A selector is a code (<c>KL3001</c>), a prefix of codes (<c>KL3</c>), a name, a family, or
/// <c>all</c>; case does not matter.
/// </summary>
/// <param name="select">The rules that run; empty for those on by default.</param>
/// <param name="ignore">The rules that do not run after all.</param>
public sealed class RuleSelection(IReadOnlyList<string> select, IReadOnlyList<string> ignore)
{
    /// <summary>The rules that are on by default.</summary>
    public static RuleSelection Default { get; } = new([], []);

    /// <summary>Tells whether a rule runs.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is selected and not ignored.</returns>
    public bool Includes(RuleMetadata rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        bool selected = select.Count == 0 ? rule.EnabledByDefault : select.Any(selector => Matches(selector, rule));
        return selected && !Ignores(rule);
    }

    /// <summary>Tells whether a rule was asked not to run.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is ignored, selected or not.</returns>
    public bool Ignores(RuleMetadata rule) => ignore.Any(selector => Matches(selector, rule));

    /// <summary>Tells whether a selector means a rule.</summary>
    /// <param name="selector">A code, a prefix of codes, a name, a family or <c>all</c>.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it does.</returns>
    public static bool Matches(string selector, RuleMetadata rule)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(rule);
        return Same(selector, "all")
            || Same(selector, rule.Name)
            || Same(selector.Replace("-", "", StringComparison.Ordinal), rule.Family.ToString())
            || (selector.Length >= 3 && rule.Code.StartsWith(selector, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
