using KubeLint.Findings;

namespace KubeLint.Rules;

/// <summary>All rules; the lists are generated from the classes that carry <see cref="RuleAttribute"/>.</summary>
public static partial class RuleCatalogue
{
    /// <summary>What is known of every rule, by code.</summary>
    public static partial IReadOnlyList<RuleMetadata> Metadata { get; }

    /// <summary>One instance of every rule, by code.</summary>
    internal static partial IReadOnlyList<Rule> Rules { get; }
}
