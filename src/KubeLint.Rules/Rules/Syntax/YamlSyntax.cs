using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A document that is no YAML, or no JSON.</summary>
[Rule(
    "KL0001",
    "yaml-syntax",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A document cannot be parsed as YAML or JSON.",
    Equivalents =
    [
        "monokle:YML001", "monokle:YML002", "monokle:YML003", "monokle:YML004", "monokle:YML005", "monokle:YML006",
        "monokle:YML007", "monokle:YML008", "monokle:YML009", "monokle:YML011", "monokle:YML012", "monokle:YML013",
        "monokle:YML014", "monokle:YML015", "monokle:YML016", "monokle:YML017", "monokle:YML018", "monokle:YML019",
        "monokle:YML020", "monokle:YML021",
    ])]
internal sealed class YamlSyntax : SourceRule
{
    private const string Why =
        "Kubernetes refuses a document that does not parse, and nothing else in it can be checked";

    private const string WhyUnreached =
        "`...` ends a document, and Kubernetes leaves what follows out without a word up to the next `---`";

    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        if (file.Yaml.Problems.Count == 0 || IsForeignJson(file))
        {
            return;
        }

        foreach (YamlProblem problem in ReadingProblems.OutsideTemplates(file, YamlProblemKind.Syntax))
        {
            Report(file, problem, Why, context);
        }

        foreach (YamlProblem problem in ReadingProblems.OutsideTemplates(file, YamlProblemKind.Unreached))
        {
            Report(file, problem, WhyUnreached, context);
        }
    }

    private static void Report(ManifestFile file, YamlProblem problem, string why, RuleContext context)
    {
        FindingDraft draft = context.Report(
            file.Source,
            problem.DocumentIndex,
            problem.Span,
            ReadingProblems.Capitalised(problem.Fault),
            why,
            problem.Remedy ?? "correct the text here");
        if (problem.Related is { } related)
        {
            draft.WithRelated(new Location(file.Source, related), "begins here");
        }
    }

    /// <summary>Many tools allow comments in their JSON files, which neither JSON nor YAML does.</summary>
    private static bool IsForeignJson(ManifestFile file) =>
        file.Source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !file.Source.Content.Contains("\"apiVersion\"", StringComparison.Ordinal);
}
