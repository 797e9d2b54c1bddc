using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A file or document that is larger than what is read.</summary>
[Rule(
    "KL0003",
    "input-limit",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A document passes a bound on size, depth or alias expansion and was not read to its end.")]
internal sealed class InputLimit : SourceRule
{
    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        foreach (YamlProblem problem in ReadingProblems.InAny(file, YamlProblemKind.Limit))
        {
            context.Report(
                file.Source,
                problem.DocumentIndex,
                problem.Span,
                ReadingProblems.Capitalised(problem.Fault),
                "the document was not checked: bounds keep a few lines of aliases or brackets from taking all memory",
                problem.Remedy ?? "split it into smaller documents, or write out what the aliases repeat");
        }
    }
}
