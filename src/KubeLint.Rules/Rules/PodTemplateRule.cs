using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about the pods of a workload of any kind.</summary>
public abstract class PodTemplateRule : Rule
{
    /// <summary>Looks at one pod template.</summary>
    /// <param name="template">The pod template.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(PodTemplate template, RuleContext context);
}
