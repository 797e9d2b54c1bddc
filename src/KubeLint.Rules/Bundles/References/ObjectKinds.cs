namespace KubeLint.Bundles.References;

/// <summary>The kinds that other objects name most.</summary>
internal static class ObjectKinds
{
    public const string ConfigMap = "ConfigMap";
    public const string Secret = "Secret";
    public const string Service = "Service";
    public const string ServiceAccount = "ServiceAccount";
    public const string PersistentVolumeClaim = "PersistentVolumeClaim";
    public const string PersistentVolume = "PersistentVolume";
    public const string StorageClass = "StorageClass";

    private static readonly string[] ClusterScoped =
    [
        "ClusterRole", "GatewayClass", "IngressClass", PersistentVolume, "PriorityClass", "RuntimeClass", StorageClass,
    ];

    /// <summary>Tells whether objects of a kind that can be named are in no namespace.</summary>
    public static bool AreClusterScoped(string kind) => ClusterScoped.Contains(kind, StringComparer.Ordinal);
}
