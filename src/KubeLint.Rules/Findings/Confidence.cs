namespace KubeLint.Findings;

/// <summary>How sure a finding is, whatever its severity.</summary>
public enum Confidence
{
    /// <summary>A guess, from an image's name for instance.</summary>
    Low,

    /// <summary>True unless something outside the scan changes it.</summary>
    Medium,

    /// <summary>Follows from the manifests alone.</summary>
    High,
}
