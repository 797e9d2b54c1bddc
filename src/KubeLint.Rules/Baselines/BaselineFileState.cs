namespace KubeLint.Baselines;

/// <summary>What a scan knows of a file that a baseline names.</summary>
public enum BaselineFileState
{
    /// <summary>The scan has read it.</summary>
    Scanned,

    /// <summary>It would have been read, and is not there.</summary>
    Gone,

    /// <summary>It is not there, and the scan would not have looked for it.</summary>
    GoneOutside,

    /// <summary>The scan has not looked at it, or could not read it.</summary>
    Outside,
}
