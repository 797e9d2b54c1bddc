namespace KubeLint.Schemas;

/// <summary>The JSON types that a place may hold.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>Any type.</summary>
    Any = 0,

    /// <summary>A mapping.</summary>
    Object = 1,

    /// <summary>A sequence.</summary>
    Array = 2,

    /// <summary>A text.</summary>
    String = 4,

    /// <summary>A whole number.</summary>
    Integer = 8,

    /// <summary>Any number.</summary>
    Number = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,

    /// <summary>Null. Null is absence to the API server, so this matters for JSON Schema files only.</summary>
    Null = 64,
}
