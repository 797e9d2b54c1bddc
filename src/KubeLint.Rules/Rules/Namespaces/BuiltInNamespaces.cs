namespace KubeLint.Rules.Namespaces;

/// <summary>The namespaces that every cluster has.</summary>
internal static class BuiltInNamespaces
{
    /// <summary>Where the parts of the cluster run.</summary>
    public const string KubeSystem = "kube-system";

    private static readonly string[] _system = [KubeSystem, "kube-public", "kube-node-lease"];

    /// <summary>Tells whether a namespace is one of them.</summary>
    /// <param name="name">The name; null for none.</param>
    /// <returns>True for <c>default</c> and those for Kubernetes itself.</returns>
    public static bool Include(string? name) => name is "default" || AreSystem(name);

    /// <summary>Tells whether a namespace is for Kubernetes itself.</summary>
    /// <param name="name">The name; null for none.</param>
    /// <returns>True for <c>kube-system</c>, <c>kube-public</c> and <c>kube-node-lease</c>.</returns>
    public static bool AreSystem(string? name) => Array.IndexOf(_system, name) >= 0;
}
