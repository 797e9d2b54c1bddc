using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.PodSecurity;

/// <summary>What the standards allow pods whose users are not those of the node.</summary>
internal static class UserNamespaces
{
    /// <summary>The first version whose standards let such pods run as root and see all of <c>/proc</c>.</summary>
    private static KubernetesVersion Relaxed { get; } = new(1, 35);

    /// <summary>Tells whether root in a pod is nobody on its node, in the eyes of all target versions.</summary>
    /// <param name="template">The pod.</param>
    /// <param name="context">The target versions.</param>
    /// <returns>True for <c>hostUsers: false</c> from 1.35 on.</returns>
    public static bool Relax(PodTemplate template, RuleContext context) =>
        template.Spec.HostUsers is false && !context.Settings.TargetsBefore(Relaxed);
}
