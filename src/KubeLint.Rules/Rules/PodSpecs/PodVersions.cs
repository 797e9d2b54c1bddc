using KubeLint.Schemas;

namespace KubeLint.Rules.PodSpecs;

/// <summary>What pods may have depends on the version. The strictest of the target versions decides.</summary>
internal static class PodVersions
{
    /// <summary>The first version in which all printable characters make names of environment variables.</summary>
    /// <remarks>The feature gate <c>RelaxedEnvironmentVariableValidation</c>: from 1.30, on unless told otherwise from
    /// 1.32 on.</remarks>
    public static KubernetesVersion RelaxedEnvironmentNames { get; } = new(1, 32);

    /// <summary>The first version in which search domains may have underscores.</summary>
    public static KubernetesVersion RelaxedSearchDomains { get; } = new(1, 33);

    /// <summary>The first version in which a hook may sleep for no time at all.</summary>
    public static KubernetesVersion SleepOfZero { get; } = new(1, 33);

    /// <summary>The first version that gives pods user namespaces of their own unless it is told not to.</summary>
    public static KubernetesVersion UserNamespaces { get; } = new(1, 33);

    private static KubernetesVersion HostIPs { get; } = new(1, 29);

    /// <summary>The oldest target version, for messages; empty if none is named.</summary>
    /// <param name="context">The settings.</param>
    /// <returns>Such as <c>Kubernetes 1.28</c>.</returns>
    public static string Oldest(RuleContext context) =>
        context.Settings.KubernetesVersions is { } versions ? $"Kubernetes {versions.Oldest}" : "";

    /// <summary>Tells whether pods can be told of all addresses of their node.</summary>
    /// <param name="context">The settings.</param>
    /// <returns>True unless a target version is too old for <c>status.hostIPs</c>.</returns>
    public static bool KnowHostIPs(RuleContext context) => !context.Settings.TargetsBefore(HostIPs);
}
