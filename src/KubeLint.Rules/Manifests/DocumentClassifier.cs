using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Tells what a document is, from itself and the name of its file.</summary>
internal static class DocumentClassifier
{
    /// <summary>Classifies a document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="document">The document.</param>
    /// <param name="extent">All of its text, from the end of the document before to the start of the next.</param>
    /// <param name="isBeyondLimit">True if a bound ended it, not a mistake.</param>
    public static ClassifiedDocument Classify(
        SourceText source, YamlDocument document, TextSpan extent, bool isBeyondLimit)
    {
        (DocumentKind kind, string reason) = isBeyondLimit
            ? (DocumentKind.Broken, "passes a bound and was not read to its end")
            : KindOf(source, document, extent);
        return new ClassifiedDocument(document, kind, reason);
    }

    private static (DocumentKind Kind, string Reason) KindOf(SourceText source, YamlDocument document, TextSpan extent)
    {
        if (document.IsBroken)
        {
            return TemplateMarkers.AppearIn(source.Slice(extent))
                ? (DocumentKind.Template, "a template, not YAML before it is rendered")
                : (DocumentKind.Broken, "has a syntax error");
        }

        if (TemplateMarkers.ShapeNodes(document.Root)
            || (IsInChart(source) && TemplateMarkers.AppearIn(source.Slice(extent))))
        {
            return (DocumentKind.Template, "a template, not a manifest before it is rendered");
        }

        return document.Root switch
        {
            YamlMapping mapping => KindOf(source, mapping),
            YamlSequence sequence when IsJsonPatch(sequence) => (DocumentKind.Patch, "a JSON patch"),
            _ => (DocumentKind.Other, "not a Kubernetes object"),
        };
    }

    private static (DocumentKind Kind, string Reason) KindOf(SourceText source, YamlMapping root)
    {
        string? kind = (root.Find("kind")?.Value.Resolved as YamlScalar)?.AsString;
        string? apiVersion = (root.Find("apiVersion")?.Value.Resolved as YamlScalar)?.AsString;
        ReadOnlySpan<char> fileName = source.Path.AsSpan(source.Path.LastIndexOf('/') + 1);
        if (apiVersion?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true
            || (fileName is "kustomization.yaml" or "kustomization.yml" or "Kustomization"
                && kind is null or "Kustomization"))
        {
            return (DocumentKind.Kustomization, "a kustomization");
        }

        if (!string.IsNullOrEmpty(kind) && !string.IsNullOrEmpty(apiVersion))
        {
            return root.Find("$patch") is null ? (DocumentKind.Manifest, "") : (DocumentKind.Patch, "a patch");
        }

        return fileName is "Chart.yaml" or "Chart.yml" || fileName.StartsWith("values", StringComparison.Ordinal)
            ? (DocumentKind.HelmChart, "describes a Helm chart")
            : (DocumentKind.Other, "not a Kubernetes object");
    }

    /// <summary>Helm renders what lies in the <c>templates</c> folder of a chart (Helm docs, "Charts").</summary>
    private static bool IsInChart(SourceText source) =>
        source.Path.StartsWith("templates/", StringComparison.Ordinal)
        || source.Path.Contains("/templates/", StringComparison.Ordinal);

    /// <summary>RFC 6902: a list of operations, each with <c>op</c> and <c>path</c>.</summary>
    private static bool IsJsonPatch(YamlSequence sequence) =>
        sequence.Items.Count > 0
        && sequence.Items.All(item => item.Resolved is YamlMapping mapping
            && mapping.Find("op") is not null && mapping.Find("path") is not null);
}
