namespace KubeLint.Generators.Catalogue;

/// <summary>An option of a rule, as its attribute declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it sets.</param>
/// <param name="Default">Its number unless it is set; null for a list.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The largest number.</param>
internal sealed record RuleOptionDeclaration(string Name, string Summary, int? Default, int Least, int Most);
