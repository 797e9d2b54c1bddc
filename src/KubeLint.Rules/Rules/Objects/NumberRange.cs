namespace KubeLint.Rules.Objects;

/// <summary>A number that must lie between two others.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">The number; null if there is none.</param>
/// <param name="Least">The least that is allowed.</param>
/// <param name="Most">The most that is allowed; <see cref="long.MaxValue"/> for no bound.</param>
internal readonly record struct NumberRange(object Owner, string Property, long? Value, long Least, long Most)
{
    /// <summary>When the bound holds, such as <c>in an indexed Job</c>; empty for always.</summary>
    public string When { get; init; } = "";
}
