using KubeLint.Bundles;

namespace KubeLint.Rules;

/// <summary>A rule about objects that belong together.</summary>
public abstract class BundleRule : Rule
{
    /// <summary>Looks at all objects of the scan.</summary>
    /// <param name="bundle">The objects, joined.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(Bundle bundle, RuleContext context);
}
