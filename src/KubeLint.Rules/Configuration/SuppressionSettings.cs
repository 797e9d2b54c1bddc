namespace KubeLint.Configuration;

/// <summary>What is done with comments and annotations in manifests that silence findings.</summary>
public sealed record SuppressionSettings
{
    /// <summary>False to report what they silence all the same.</summary>
    public bool Honoured { get; init; } = true;

    /// <summary>False to leave those aside that are written for other tools.</summary>
    public bool FromPeers { get; init; } = true;
}
