using System.Collections.Frozen;
using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>What the options of rules are set to.</summary>
/// <param name="values">The values, by the rule's code and the option's name.</param>
public sealed class RuleOptionValues(IReadOnlyDictionary<(string Code, string Option), RuleOptionValue> values)
{
    /// <summary>Nothing is set.</summary>
    public static RuleOptionValues None { get; } =
        new(FrozenDictionary<(string Code, string Option), RuleOptionValue>.Empty);

    /// <summary>The number that an option is set to.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">The option's name.</param>
    /// <returns>The number, or the default.</returns>
    /// <exception cref="ArgumentException">The rule declares no such option.</exception>
    public int Number(RuleMetadata rule, string option) =>
        Find(rule, option)?.Number ?? DeclaredBy(rule, option).Default ?? 0;

    /// <summary>The texts that an option is set to.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">The option's name.</param>
    /// <returns>The texts; none unless it is set.</returns>
    public IReadOnlyList<string> Texts(RuleMetadata rule, string option) => Find(rule, option)?.Texts ?? [];

    // Asked for every container of a scan, mostly in vain.
    private RuleOptionValue? Find(RuleMetadata rule, string option)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return values.Count == 0 ? null : values.GetValueOrDefault((rule.Code, option));
    }

    private static RuleOption DeclaredBy(RuleMetadata rule, string option)
    {
        foreach (RuleOption declared in rule.Options)
        {
            if (declared.Name == option)
            {
                return declared;
            }
        }

        throw new ArgumentException($"{rule.Code} declares no option {option}.", nameof(option));
    }
}
