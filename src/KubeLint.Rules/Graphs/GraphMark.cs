using KubeLint.Findings;

namespace KubeLint.Graphs;

/// <summary>Something that is wrong in a graph.</summary>
/// <param name="Text">What is wrong, in a few words.</param>
/// <param name="RuleCode">The code of the rule that says so, or null if no rule does.</param>
/// <param name="IsCertain">False if the scan may only be partial.</param>
public sealed record GraphMark(string Text, string? RuleCode, bool IsCertain = true)
{
    /// <summary>What a rule says. A note is no more than a hint: what is missing may well be elsewhere.</summary>
    /// <param name="text">What is wrong, in a few words.</param>
    /// <param name="finding">What the rule has found, or null if none has found anything.</param>
    /// <param name="isCertain">Whether it is certain without a rule that says so.</param>
    internal static GraphMark Of(string text, Finding? finding, bool isCertain) =>
        new(text, finding?.Rule.Code, finding is null ? isCertain : finding.Severity != Severity.Info);
}
