using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A rule about what the API server refuses in objects, whatever they are for.</summary>
internal abstract class RefusalRule : ObjectRule
{
    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        foreach (Refusal refusal in Find(manifest, context))
        {
            refusal.Report(context);
        }
    }

    /// <summary>Looks for mistakes in one object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="context">What the rule is given beside it.</param>
    /// <returns>The mistakes.</returns>
    protected abstract IEnumerable<Refusal> Find(Manifest manifest, RuleContext context);
}
