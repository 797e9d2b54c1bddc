using KubeLint.Findings;
using KubeLint.Schemas.JsonSchemas;

namespace KubeLint;

/// <summary>The result of a scan.</summary>
/// <param name="Findings">The findings that are reported, sorted by path, place and rule.</param>
/// <param name="Summary">What the scan went through.</param>
public sealed record LintResult(IReadOnlyList<Finding> Findings, LintSummary Summary)
{
    /// <summary>
    /// What was found and is silenced, each with its <see cref="Finding.Suppression"/>, in the same order.
    /// </summary>
    public IReadOnlyList<Finding> Suppressed { get; init; } = [];

    /// <summary>What is wrong in the files of JSON Schema that the scan needed, in the order of their places.</summary>
    public IReadOnlyList<SchemaProblem> SchemaProblems { get; init; } = [];

    /// <summary>The mistakes of kubelint itself that the scan met, in the order of their places.</summary>
    public IReadOnlyList<InternalError> InternalErrors { get; init; } = [];
}
