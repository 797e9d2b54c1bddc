namespace KubeLint.Findings;

/// <summary>How bad a finding is. Higher is worse.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Works today and hurts later.</summary>
    Warning,

    /// <summary>The API server rejects it, or it cannot work.</summary>
    Error,
}
