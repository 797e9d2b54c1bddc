namespace KubeLint.Text;

/// <summary>Why bytes are no text.</summary>
public enum DecodingProblemKind
{
    /// <summary>A zero byte near the start, and no UTF-16 byte order mark: not a text file.</summary>
    Binary,

    /// <summary>A byte sequence that the file's encoding does not have.</summary>
    InvalidEncoding,
}
