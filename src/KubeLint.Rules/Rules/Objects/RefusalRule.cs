using KubeLint.Manifests;
using KubeLint.Text;

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

    /// <summary>Tells whether an object seems to be a patch of another one, which has the rest.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if its file is called a patch.</returns>
    protected static bool IsCalledPatch(Manifest manifest) =>
        NameWords.Of(manifest.Source.ScanPath).Any(word => word is "patch" or "patches");
}
