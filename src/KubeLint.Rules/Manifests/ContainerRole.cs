namespace KubeLint.Manifests;

/// <summary>What a container is for in its pod.</summary>
public enum ContainerRole
{
    /// <summary>In <c>containers</c>: runs as long as the pod does.</summary>
    Main,

    /// <summary>In <c>initContainers</c>: runs to its end before the main ones start.</summary>
    Init,

    /// <summary>In <c>initContainers</c> with <c>restartPolicy: Always</c>: starts first and keeps running.</summary>
    Sidecar,

    /// <summary>In <c>ephemeralContainers</c>: added to a running pod to debug it.</summary>
    Ephemeral,
}
