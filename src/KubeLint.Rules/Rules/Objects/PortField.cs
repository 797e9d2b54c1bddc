namespace KubeLint.Rules.Objects;

/// <summary>A field that holds the number of a port.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">What it holds; null if there is nothing, or a name.</param>
internal readonly record struct PortField(object Owner, string Property, long? Value);
