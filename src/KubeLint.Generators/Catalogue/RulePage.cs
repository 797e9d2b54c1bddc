namespace KubeLint.Generators.Catalogue;

/// <summary>The page of a rule: Markdown in fixed sections.</summary>
/// <param name="Why">Why the point matters.</param>
/// <param name="HowToFix">How to fix it.</param>
/// <param name="Bad">A manifest in which the rule finds something.</param>
/// <param name="Good">The same put right.</param>
/// <param name="Exceptions">What the rule leaves alone; empty for none.</param>
internal sealed record RulePage(string Why, string HowToFix, string Bad, string Good, string Exceptions);
