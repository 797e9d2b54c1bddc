namespace KubeLint.Configuration;

/// <summary>What an object is deployed for.</summary>
public enum EnvironmentKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>For real users.</summary>
    Production,

    /// <summary>The last step before production; judged as <see cref="Unknown"/>.</summary>
    Staging,

    /// <summary>For tests.</summary>
    Test,

    /// <summary>For developers.</summary>
    Development,
}
