using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A rule about what the API server refuses in the metadata of objects and of the templates in them.</summary>
internal abstract class MetadataRule : ObjectRule
{
    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        foreach (V1ObjectMeta metadata in manifest.Places.All<V1ObjectMeta>())
        {
            foreach (Refusal refusal in Find(manifest, metadata))
            {
                refusal.Report(context);
            }
        }
    }

    /// <summary>Looks for mistakes in the metadata of an object or template.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="metadata">The metadata.</param>
    /// <returns>The mistakes.</returns>
    protected abstract IEnumerable<Refusal> Find(Manifest manifest, V1ObjectMeta metadata);
}
