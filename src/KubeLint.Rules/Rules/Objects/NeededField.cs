namespace KubeLint.Rules.Objects;

/// <summary>A field that must be there, or must not be empty.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Why">What needs it: a clause that follows "the API server refuses it: ".</param>
internal readonly record struct NeededField(object Owner, string Property, string Why)
{
    /// <summary>
    /// True for a field that the schema asks for: it is told elsewhere if it is missing, and here if it is empty.
    /// </summary>
    public bool IsInSchema { get; init; }

    /// <summary>True for a field that holds a text, which must not be empty.</summary>
    public bool IsText { get; init; }

    /// <summary>The key of the map, in the field, that must be there; null for the field itself.</summary>
    public string? MapKey { get; init; }

    /// <summary>A text that the schema asks for and that must not be empty.</summary>
    /// <param name="owner">The model object that has it.</param>
    /// <param name="property">The property, by <c>nameof</c>.</param>
    /// <param name="why">What needs it.</param>
    /// <returns>The field.</returns>
    public static NeededField Filled(object owner, string property, string why) =>
        new(owner, property, why) { IsInSchema = true, IsText = true };
}
