using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about objects of one kind.</summary>
/// <typeparam name="TModel">The kind's model type, such as <c>V1Service</c>.</typeparam>
public abstract class ManifestRule<TModel> : ManifestRule
    where TModel : class
{
    internal sealed override Type ModelType => typeof(TModel);

    internal sealed override void Visit(Manifest manifest, RuleContext context) =>
        Check((Manifest<TModel>)manifest, context);

    /// <summary>Looks at one object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="context">Takes the findings.</param>
    protected abstract void Check(Manifest<TModel> manifest, RuleContext context);
}
