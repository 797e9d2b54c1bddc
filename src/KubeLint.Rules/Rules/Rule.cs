using KubeLint.Findings;

namespace KubeLint.Rules;

/// <summary>
/// A rule. It derives from the most specific hook that fits (<see cref="ContainerRule"/>,
/// <see cref="PodTemplateRule"/>, <see cref="ManifestRule{TModel}"/>, <see cref="ObjectRule"/>,
/// <see cref="BundleRule"/>, <see cref="SourceRule"/>), keeps no state, and reads nothing but what it is handed.
/// </summary>
public abstract class Rule
{
    /// <summary>What is known of the rule without running it; set by the generated catalogue.</summary>
    public required RuleMetadata Metadata { get; init; }
}
