namespace KubeLint.Rules.PodSpecs;

/// <summary>Where a field of the pod is made known to its containers.</summary>
internal enum DownwardUse
{
    /// <summary>In an environment variable.</summary>
    Environment,

    /// <summary>In a file of a volume.</summary>
    Volume,
}
