namespace KubeLint.Configuration.Files;

/// <summary>Whether findings may be silenced in the manifests.</summary>
public sealed record SuppressionSection
{
    /// <summary>Whether comments and annotations silence findings. Default: true.</summary>
    public bool? Honoured { get; init; }

    /// <summary>
    /// Whether the annotations of kube-linter, kube-score, checkov, polaris and datree count too. Default: true.
    /// </summary>
    public bool? FromPeers { get; init; }
}
