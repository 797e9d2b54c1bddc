namespace KubeLint.Manifests;

/// <summary>The kinds whose objects make pods, as <see cref="PodTemplate"/> lists them.</summary>
internal static class WorkloadKinds
{
    private static readonly string[] Names =
    [
        "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob",
        "Rollout", "DeploymentConfig",
    ];

    /// <summary>The kinds.</summary>
    public static ReadOnlySpan<string> All => Names;
}
