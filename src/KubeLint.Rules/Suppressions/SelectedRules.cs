using KubeLint.Findings;

namespace KubeLint.Suppressions;

/// <summary>The rules that a name means.</summary>
internal sealed class SelectedRules
{
    /// <summary>What the codes of the rules start with that judge suppressions.</summary>
    private const string OnSuppressions = "KL07";

    private readonly HashSet<string> _codes;

    /// <summary>Makes the set.</summary>
    /// <param name="rules">
    /// All that the name means. Rules on suppressions are meant only by a name that means no others: <c>all</c> must
    /// not hide that it is of no use.
    /// </param>
    public SelectedRules(IReadOnlyList<RuleMetadata> rules)
    {
        AreOnSuppressions = rules.Count > 0 && rules.All(IsOnSuppressions);
        Rules = AreOnSuppressions ? rules : [.. rules.Where(rule => !IsOnSuppressions(rule))];
        _codes = new HashSet<string>(Rules.Select(rule => rule.Code), StringComparer.Ordinal);
    }

    /// <summary>The rules; empty for a name that no rule has.</summary>
    public IReadOnlyList<RuleMetadata> Rules { get; }

    /// <summary>True if they are rules on suppressions.</summary>
    public bool AreOnSuppressions { get; }

    /// <summary>Tells whether a rule judges suppressions.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it does.</returns>
    public static bool IsOnSuppressions(RuleMetadata rule) =>
        rule.Code.StartsWith(OnSuppressions, StringComparison.Ordinal);

    /// <summary>Tells whether a rule is among them.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is.</returns>
    public bool Contains(RuleMetadata rule) => _codes.Contains(rule.Code);
}
