namespace KubeLint.Graphs;

/// <summary>Something that is wrong in a graph.</summary>
/// <param name="Text">What is wrong, in a few words.</param>
/// <param name="RuleCode">The code of the rule that says so, or null if no rule does.</param>
/// <param name="IsCertain">False if the scan may only be partial.</param>
public sealed record GraphMark(string Text, string? RuleCode, bool IsCertain = true);
