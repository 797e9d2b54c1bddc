namespace KubeLint.Rules.ApiVersions;

/// <summary>What to do about kinds that are gone, with no other kind in their place.</summary>
internal static class RetiredKinds
{
    /// <summary>Says what to do.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A clause in the imperative.</returns>
    public static string Advice(string kind) => kind switch
    {
        // Kubernetes documentation, "Migrate from PodSecurityPolicy to the Built-In PodSecurity Admission Controller".
        "PodSecurityPolicy" =>
            "enforce the Pod Security Standards by the label `pod-security.kubernetes.io/enforce` of the namespaces",
        "PodPreset" => "write into the pod templates what it was to put there, or use a mutating admission policy",
        "ComponentStatus" => "ask the components' own health endpoints",
        _ => "remove it: nothing takes its place",
    };
}
