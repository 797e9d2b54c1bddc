namespace KubeLint.Configuration;

/// <summary>What an option of a rule is set to: a number or texts.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Texts">The texts, or null.</param>
public sealed record RuleOptionValue(int? Number, IReadOnlyList<string>? Texts);
