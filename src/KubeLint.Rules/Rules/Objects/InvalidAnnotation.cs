using System.Globalization;
using System.Text;
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
internal sealed class InvalidAnnotation : RefusalRule
{
    /// <summary>In bytes of UTF-8, keys and values together (apimachinery, <c>TotalAnnotationSizeLimitB</c>).</summary>
    private const int LargestTotal = 256 * 1024;

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (TextMap map in MetadataOf.Maps(manifest, "annotations", metadata => metadata.Annotations))
        {
            long total = 0;
            foreach ((string key, string value) in map.Texts)
            {
                total += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
                if (NameFlaw.In(key, NameGrammar.AnnotationKey) is { } flaw)
                {
                    yield return flaw.AtKey($"The annotation key `{key}`", map.EntryIn(manifest, key));
                }
            }

            if (total > LargestTotal)
            {
                yield return new Refusal(
                    map.In(manifest).OnKey(),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The annotations of {manifest.DisplayName} take {total} bytes, {LargestTotal} are allowed"),
                    "keep large texts in a ConfigMap");
            }
        }
    }
}
