namespace KubeLint.Generators.Models;

/// <summary>What a single value of a field is.</summary>
internal enum ValueKind
{
    Text,
    Boolean,
    Int32,
    Int64,
    Double,
    Time,
    Bytes,
    IntOrString,
    Quantity,

    /// <summary>A list of strings, which some maps have as values.</summary>
    TextItems,

    /// <summary>An object of a model type.</summary>
    Object,
}
