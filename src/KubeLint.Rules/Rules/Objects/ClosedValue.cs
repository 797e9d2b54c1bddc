namespace KubeLint.Rules.Objects;

/// <summary>A field that takes certain values only.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">What it holds; null if there is nothing.</param>
/// <param name="Allowed">The values that it takes.</param>
internal readonly record struct ClosedValue(object Owner, string Property, string? Value, params string[] Allowed)
{
    /// <summary>The index of the value in a list, or null for a field that holds it alone.</summary>
    public int? Index { get; init; }
}
