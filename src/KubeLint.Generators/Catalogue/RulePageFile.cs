namespace KubeLint.Generators.Catalogue;

/// <summary>A page as it was read.</summary>
/// <param name="Path">Its path, with forward slashes.</param>
/// <param name="Page">The page, or null if it has another shape.</param>
/// <param name="Problem">What is wrong with it, as the end of "The page …"; null if nothing is.</param>
internal sealed record RulePageFile(string Path, RulePage? Page, string? Problem);
