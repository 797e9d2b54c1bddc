namespace KubeLint.Rules.PodSecurity;

/// <summary>The annotations that named filters of system calls. Kubernetes has not read them since 1.27.</summary>
internal static class SeccompAnnotation
{
    /// <summary>The annotation for all containers of a pod.</summary>
    public const string OfPod = "seccomp.security.alpha.kubernetes.io/pod";

    private const string OfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    /// <summary>Tells whether an annotation is one of them.</summary>
    /// <param name="key">The annotation's key.</param>
    /// <returns>True if it is.</returns>
    public static bool Is(string key) => key is OfPod || ContainerOf(key) is not null;

    /// <summary>The container that an annotation is for.</summary>
    /// <param name="key">The annotation's key.</param>
    /// <returns>The name, or null if it is for no single one.</returns>
    public static string? ContainerOf(string key) =>
        key.StartsWith(OfContainer, StringComparison.Ordinal) ? key[OfContainer.Length..] : null;
}
