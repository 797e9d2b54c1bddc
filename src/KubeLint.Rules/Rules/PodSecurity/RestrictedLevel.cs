using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>What the restricted level asks of pods in addition to what it forbids.</summary>
internal static class RestrictedLevel
{
    /// <summary>Tells whether settings of Linux have to be there.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>False for Windows pods, and for parts of workloads, whose other parts may have them.</returns>
    public static bool AsksMoreOf(PodTemplate template) =>
        template.Spec.Os?.Name is not "windows" && !template.IsPartial;
}
