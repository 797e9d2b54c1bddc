using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A document that is no Kubernetes object, nor anything that tools make objects of.</summary>
[Rule(
    "KL0006",
    "not-an-object",
    RuleFamily.Syntax,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A document is not a Kubernetes object.",
    Equivalents = ["kubeconform:schema"])]
internal sealed class NotAnObject : SourceRule
{
    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        foreach (ClassifiedDocument document in file.Documents)
        {
            if (document.Kind == DocumentKind.Other && !IsFoundOtherwise(document.Document.Root))
            {
                context.Report(
                    file.Source,
                    document.Document.Index,
                    PlaceOf(file, document.Document),
                    "The document is not a Kubernetes object: it has neither `apiVersion` nor `kind`",
                    "nothing in it is checked, and `kubectl apply` stops at it",
                    "write both at its top, or keep it apart from the manifests");
            }
        }
    }

    private static bool IsFoundOtherwise(YamlNode? root) =>
        root is YamlMapping mapping && new TypeMeta(mapping).IsMeantForKubernetes;

    private static TextSpan PlaceOf(ManifestFile file, YamlDocument document)
    {
        if (document.Root is YamlMapping { Entries: [var first, ..] })
        {
            return first.Key.Span;
        }

        int start = document.Span.Start;
        int lineEnd = file.Source.LineSpan(file.Source.PositionAt(start).Line).End;
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(document.Span.End, lineEnd)));
    }
}
