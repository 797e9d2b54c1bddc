using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>What holds for one file: folders of one scan may be told different things.</summary>
public sealed record FileSettings
{
    /// <summary>What holds where nobody says anything.</summary>
    public static FileSettings Default { get; } = new();

    /// <summary>Which rules run.</summary>
    public RuleSelection Rules { get; init; } = RuleSelection.Default;

    /// <summary>The severity of all findings of some rules, by selector; of those that mean a rule the last counts.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, Severity>> Severities { get; init; } = [];

    /// <summary>The options of rules.</summary>
    public RuleOptionValues Options { get; init; } = RuleOptionValues.None;

    /// <summary>The environments as the project names them; the first that means an object counts.</summary>
    public IReadOnlyList<EnvironmentDefinition> Environments { get; init; } = [];

    /// <summary>What is different for some objects of the file.</summary>
    public IReadOnlyList<RuleOverride> Overrides { get; init; } = [];

    /// <summary>Whether findings may be silenced in the file.</summary>
    public SuppressionSettings Suppressions { get; init; } = new();

    /// <summary>The mildest severity that makes the scan fail.</summary>
    public FailOn FailOn { get; init; } = FailOn.Error;

    /// <summary>Tells whether a finding makes the scan fail.</summary>
    /// <param name="severity">How bad it is.</param>
    /// <returns>True if it does.</returns>
    public bool FailsOn(Severity severity) => FailOn switch
    {
        FailOn.Error => severity >= Severity.Error,
        FailOn.Warning => severity >= Severity.Warning,
        FailOn.Info => true,
        _ => false,
    };

    /// <summary>The severity that all findings of a rule have.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The severity; null where the rule judges.</returns>
    internal Severity? SeverityOf(RuleMetadata rule)
    {
        for (int index = Severities.Count - 1; index >= 0; index--)
        {
            if (RuleSelection.Matches(Severities[index].Key, rule))
            {
                return Severities[index].Value;
            }
        }

        return null;
    }
}
