using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A key that YAML allows and JSON, which Kubernetes speaks, does not.</summary>
[Rule(
    "KL0005",
    "invalid-key",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A key is null, a mapping or a list, which no Kubernetes object can have.")]
internal sealed class InvalidKey : SourceRule
{
    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        foreach (YamlProblem problem in ReadingProblems.InManifests(file, YamlProblemKind.InvalidKey))
        {
            context.Report(
                file.Source,
                problem.DocumentIndex,
                problem.Span,
                ReadingProblems.Capitalised(problem.Fault),
                "Kubernetes turns YAML into JSON, whose keys are strings, and refuses what it cannot turn",
                problem.Remedy ?? "put the key in quotes if it is meant as text");
        }
    }
}
