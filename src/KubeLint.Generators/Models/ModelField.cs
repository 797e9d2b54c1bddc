namespace KubeLint.Generators.Models;

/// <summary>A property of a model type.</summary>
/// <param name="Property">Its name in C#.</param>
/// <param name="JsonName">Its name in manifests.</param>
/// <param name="Type">Its type, or null if it is left unset on purpose.</param>
internal sealed record ModelField(string Property, string JsonName, FieldType? Type);
