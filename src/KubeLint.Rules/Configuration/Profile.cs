using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>A set of rules to begin with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Who it is for, in one sentence with a full stop.</param>
/// <param name="Select">The rules that run; empty for those on by default.</param>
/// <param name="Ignore">The rules that do not run after all.</param>
/// <param name="FailOn">The mildest severity that makes a scan fail.</param>
public sealed record Profile(
    string Name, string Summary, IReadOnlyList<string> Select, IReadOnlyList<string> Ignore, FailOn FailOn)
{
    /// <summary>The rules whose findings are all errors, whatever the rules say.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Tells whether a rule is part of the profile.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is.</returns>
    public bool Includes(RuleMetadata rule) => new RuleSelection(Select, Ignore).Includes(rule);
}
