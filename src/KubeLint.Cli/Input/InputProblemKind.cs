namespace KubeLint.Cli.Input;

/// <summary>Why an input was not read.</summary>
internal enum InputProblemKind
{
    /// <summary>Nothing is at the path.</summary>
    Missing,

    /// <summary>The system refuses to read it.</summary>
    Unreadable,

    /// <summary>A FIFO, a device, a socket.</summary>
    NotAFile,

    /// <summary>Bytes that are no text.</summary>
    Binary,

    /// <summary>A text that is not valid in its encoding.</summary>
    InvalidEncoding,

    /// <summary>A file of JSON Schema that is none.</summary>
    InvalidSchema,
}
