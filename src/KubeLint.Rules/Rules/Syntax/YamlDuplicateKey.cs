using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A mapping that holds one key twice.</summary>
[Rule(
    "KL0002",
    "yaml-duplicate-key",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A mapping has the same key twice.",
    Equivalents = ["monokle:YML010", "kubeconform:-strict"])]
internal sealed class YamlDuplicateKey : SourceRule
{
    private const string Why = "kubectl refuses the object when it validates strictly, as it does by default, and "
        + "other readers silently drop one of the two values";

    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        foreach (YamlProblem problem in ReadingProblems.InManifests(file, YamlProblemKind.DuplicateKey))
        {
            FindingDraft draft = context.Report(
                file.Source,
                problem.DocumentIndex,
                problem.Span,
                ReadingProblems.Capitalised(problem.Fault),
                Why,
                "keep one of the two, or merge what they hold; where nobody refuses it, this last one wins");
            if (problem.Related is { } first)
            {
                draft.WithRelated(new Location(file.Source, first), "given first here");
            }
        }
    }
}
