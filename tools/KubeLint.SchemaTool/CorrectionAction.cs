namespace KubeLint.SchemaTool;

/// <summary>What a correction changes.</summary>
internal enum CorrectionAction
{
    /// <summary>The field may be missing.</summary>
    Optional,

    /// <summary>The field must be there.</summary>
    Required,

    /// <summary>An empty text is taken for an absent field.</summary>
    OrEmpty,

    /// <summary>The values are others.</summary>
    Values,

    /// <summary>The type is another one.</summary>
    Type,

    /// <summary>The field is deprecated.</summary>
    Deprecated,

    /// <summary>The kind is served though it is a beta.</summary>
    Enabled,

    /// <summary>The kind is that of a file, which no server serves.</summary>
    File,

    /// <summary>The kind is gone, and had this scope.</summary>
    Scope,
}
