using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about objects of any kind, custom resources included.</summary>
public abstract class ObjectRule : Rule
{
    /// <summary>Looks at one object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(Manifest manifest, RuleContext context);
}
