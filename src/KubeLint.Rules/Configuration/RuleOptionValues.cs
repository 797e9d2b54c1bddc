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
    public int Number(RuleMetadata rule, string option)
    {
        RuleOption declared = DeclaredBy(rule, option);
        return Find(rule, option)?.Number ?? declared.Default ?? 0;
    }

    /// <summary>The texts that an option is set to.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">The option's name.</param>
    /// <returns>The texts; none unless it is set.</returns>
    /// <exception cref="ArgumentException">The rule declares no such option.</exception>
    public IReadOnlyList<string> Texts(RuleMetadata rule, string option)
    {
        DeclaredBy(rule, option);
        return Find(rule, option)?.Texts ?? [];
    }

    private RuleOptionValue? Find(RuleMetadata rule, string option) =>
        values.Count == 0 ? null : values.GetValueOrDefault((rule.Code, option));

    private static RuleOption DeclaredBy(RuleMetadata rule, string option)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Options.FirstOrDefault(each => each.Name == option)
            ?? throw new ArgumentException($"{rule.Code} declares no option {option}.", nameof(option));
    }
}
