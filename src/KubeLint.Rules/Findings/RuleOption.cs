namespace KubeLint.Findings;

/// <summary>Something of a rule that a project can set.</summary>
/// <param name="Name">Its name in camel case.</param>
/// <param name="Summary">What it sets, in one sentence with a full stop.</param>
/// <param name="Default">Its number unless it is set; null for an option that is a list of texts.</param>
/// <param name="Least">The least number that it takes.</param>
/// <param name="Most">The largest number that it takes.</param>
public sealed record RuleOption(string Name, string Summary, int? Default, int Least, int Most)
{
    /// <summary>True for an option that takes texts, and none unless it is set.</summary>
    public bool IsList => Default is null;
}
