using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about objects of one model type; derive from <see cref="ManifestRule{TModel}"/>.</summary>
public abstract class ManifestRule : Rule
{
    private protected ManifestRule()
    {
    }

    internal abstract Type ModelType { get; }

    internal abstract void Visit(Manifest manifest, RuleContext context);
}
