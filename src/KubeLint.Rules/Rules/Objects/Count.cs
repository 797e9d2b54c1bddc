namespace KubeLint.Rules.Objects;

/// <summary>A number of things, or of seconds.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">The number; null if there is none.</param>
internal readonly record struct Count(object Owner, string Property, long? Value);
