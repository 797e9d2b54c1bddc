using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>Picks the mistakes that the reader met and that concern a manifest's author.</summary>
internal static class ReadingProblems
{
    /// <summary>The mistakes of a kind, but those of templates: they are no YAML before they are rendered.</summary>
    public static IEnumerable<YamlProblem> OutsideTemplates(ManifestFile file, YamlProblemKind kind) =>
        file.Yaml.Problems.Where(problem => problem.Kind == kind && KindOf(file, problem) != DocumentKind.Template);

    /// <summary>The mistakes of a kind in documents that Kubernetes or kustomize reads.</summary>
    public static IEnumerable<YamlProblem> InManifests(ManifestFile file, YamlProblemKind kind) =>
        file.Yaml.Problems.Where(problem => problem.Kind == kind
            && KindOf(file, problem) is DocumentKind.Manifest or DocumentKind.Patch or DocumentKind.Kustomization);

    /// <summary>A message as the start of a sentence.</summary>
    public static string Capitalised(string clause) =>
        clause.Length == 0 ? clause : char.ToUpperInvariant(clause[0]) + clause[1..];

    private static DocumentKind? KindOf(ManifestFile file, YamlProblem problem) =>
        file.Documents.ElementAtOrDefault(problem.DocumentIndex)?.Kind;
}
