namespace KubeLint.Configuration;

/// <summary>The mildest severity that makes a scan fail.</summary>
public enum FailOn
{
    /// <summary>Nothing does.</summary>
    Never,

    /// <summary>Errors only.</summary>
    Error,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Any finding.</summary>
    Info,
}
