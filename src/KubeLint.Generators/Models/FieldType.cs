namespace KubeLint.Generators.Models;

/// <summary>The type of a field that is bound.</summary>
/// <param name="Shape">How many values it has.</param>
/// <param name="Kind">What a value is.</param>
/// <param name="IsNullable">False for a value of a struct type that cannot be null.</param>
/// <param name="Model">The name of the model type, or null if the values are no objects.</param>
internal sealed record FieldType(FieldShape Shape, ValueKind Kind, bool IsNullable = true, string? Model = null);
