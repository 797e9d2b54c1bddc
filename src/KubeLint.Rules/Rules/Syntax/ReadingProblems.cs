using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>Picks the mistakes that the reader met and that concern a manifest's author.</summary>
internal static class ReadingProblems
{
    /// <summary>The mistakes of a kind, but those of templates: they are no YAML before they are rendered.</summary>
    public static IEnumerable<YamlProblem> OutsideTemplates(ManifestFile file, YamlProblemKind kind) =>
        Of(file, kind, static document => document != DocumentKind.Template);

    /// <summary>The mistakes of a kind in documents that Kubernetes or kustomize reads.</summary>
    public static IEnumerable<YamlProblem> InManifests(ManifestFile file, YamlProblemKind kind) => Of(
        file,
        kind,
        static document => document is DocumentKind.Manifest or DocumentKind.Patch or DocumentKind.Kustomization);

    /// <summary>The mistakes of a kind, whatever the documents are.</summary>
    public static IEnumerable<YamlProblem> InAny(ManifestFile file, YamlProblemKind kind) =>
        Of(file, kind, static _ => true);

    /// <summary>A message as the start of a sentence.</summary>
    public static string Capitalised(string clause) =>
        clause.Length == 0 ? clause : char.ToUpperInvariant(clause[0]) + clause[1..];

    // Nearly all files have none, and several rules ask of each.
    private static IEnumerable<YamlProblem> Of(
        ManifestFile file, YamlProblemKind kind, Func<DocumentKind?, bool> concerns) =>
        file.Yaml.Problems.Count == 0 ? [] : Filtered(file, kind, concerns);

    private static IEnumerable<YamlProblem> Filtered(
        ManifestFile file, YamlProblemKind kind, Func<DocumentKind?, bool> concerns) =>
        file.Yaml.Problems.Where(problem => problem.Kind == kind && concerns(KindOf(file, problem)));

    private static DocumentKind? KindOf(ManifestFile file, YamlProblem problem) =>
        file.Documents.ElementAtOrDefault(problem.DocumentIndex)?.Kind;
}
