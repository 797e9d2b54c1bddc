namespace KubeLint.Rules;

/// <summary>All rules; the list is generated from the classes that carry <see cref="RuleAttribute"/>.</summary>
public static partial class RuleCatalogue
{
    /// <summary>What is known of every rule, by code.</summary>
    public static IReadOnlyList<RuleMetadata> Metadata { get; } = [];

    internal static IReadOnlyList<Rule> Rules { get; } = [];
}
