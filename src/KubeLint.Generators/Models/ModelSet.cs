namespace KubeLint.Generators.Models;

/// <summary>The model types that a kind can reach, by name, and the properties that could not be understood.</summary>
/// <param name="Types">The types, in ordinal order of their names.</param>
/// <param name="Unknown">Properties of a type that the binder does not know, as <c>Type.Property: its type</c>.</param>
internal sealed record ModelSet(EquatableArray<ModelType> Types, EquatableArray<string> Unknown);
