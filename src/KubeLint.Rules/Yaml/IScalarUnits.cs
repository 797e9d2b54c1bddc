namespace KubeLint.Yaml;

/// <summary>
/// Walks over a scalar's text in the smallest pieces that stand for characters of its value: a letter, an escape, a
/// folded line break.
/// </summary>
internal interface IScalarUnits
{
    /// <summary>The offset at which the piece starts.</summary>
    int Start { get; }

    /// <summary>The offset just past the piece.</summary>
    int End { get; }

    /// <summary>How many UTF-16 code units of the value it stands for; may be 0.</summary>
    int ValueLength { get; }

    /// <summary>Goes to the next piece.</summary>
    /// <returns>False at the end, or when text and value do not agree.</returns>
    bool MoveNext();
}
