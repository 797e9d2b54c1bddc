using KubeLint.Grammars;

namespace KubeLint.Rules.Objects;

/// <summary>A field that holds a name.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">What it holds; null if there is nothing.</param>
/// <param name="Grammar">What it must be.</param>
/// <param name="What">What it names, such as <c>storage class</c>.</param>
internal readonly record struct NamedField(
    object Owner, string Property, string? Value, NameGrammar Grammar, string What);
