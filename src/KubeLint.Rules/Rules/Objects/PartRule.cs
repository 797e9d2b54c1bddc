using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A rule about what the API server refuses in the parts of an object, most of all in its spec.</summary>
internal abstract class PartRule : ObjectRule
{
    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        foreach (object part in manifest.Parts)
        {
            foreach (Refusal refusal in Find(manifest, part))
            {
                refusal.Report(context);
            }
        }
    }

    /// <summary>Looks for mistakes in one part.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="part">One of <see cref="Manifest.Parts"/>.</param>
    /// <returns>The mistakes.</returns>
    protected abstract IEnumerable<Refusal> Find(Manifest manifest, object part);
}
