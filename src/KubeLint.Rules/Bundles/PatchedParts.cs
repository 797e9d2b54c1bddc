namespace KubeLint.Bundles;

/// <summary>What a patch changes of a workload, as far as rules ask for it.</summary>
[Flags]
internal enum PatchedParts
{
    /// <summary>Nothing of the others.</summary>
    None = 0,

    /// <summary>The number of its replicas.</summary>
    Replicas = 1,

    /// <summary>The requests and limits of its containers, or of its pods.</summary>
    Resources = 2,

    /// <summary>The probes of its containers.</summary>
    Probes = 4,
}
