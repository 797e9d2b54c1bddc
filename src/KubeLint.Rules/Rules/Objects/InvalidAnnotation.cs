using System.Globalization;
using System.Text;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Annotations with keys that cannot be any, or too many of them.</summary>
[Rule(
    "KL0404",
    "invalid-annotation",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The key of an annotation breaks the rules for keys, or all annotations together exceed 256 KiB.")]
internal sealed class InvalidAnnotation : ObjectRule
{
    /// <summary>In bytes of UTF-8, keys and values together (apimachinery, <c>TotalAnnotationSizeLimitB</c>).</summary>
    private const int LargestTotal = 256 * 1024;

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        const string Annotations = "annotations";
        if (TextMap.OfCustomResource(manifest, Annotations) is { } annotations)
        {
            Check(manifest, annotations, context);
        }

        foreach (V1ObjectMeta metadata in manifest.Places.All<V1ObjectMeta>())
        {
            Check(manifest, new TextMap(metadata, Annotations, metadata.Annotations), context);
        }
    }

    private static void Check(Manifest manifest, TextMap map, RuleContext context)
    {
        long total = 0;
        foreach ((string key, string value) in map)
        {
            total += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
            NameFlaw.In(key, NameGrammar.AnnotationKey)
                ?.AtKey($"The annotation key `{key}`", map.EntryIn(manifest, key)).Report(context);
        }

        if (total > LargestTotal)
        {
            new Refusal(
                map.In(manifest).OnKey(),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The annotations of {manifest.DisplayName} take {total} bytes, {LargestTotal} are allowed"),
                "keep large texts in a ConfigMap").Report(context);
        }
    }
}
