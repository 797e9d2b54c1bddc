namespace KubeLint.Configuration;

/// <summary>The formats of a report.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One line for each finding.</summary>
    Compact,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,
}
