using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about containers, of whatever role and workload.</summary>
public abstract class ContainerRule : Rule
{
    /// <summary>Looks at one container.</summary>
    /// <param name="container">The container; its role tells whether the rule is meant.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(Container container, RuleContext context);
}
