namespace KubeLint.SchemaTool;

/// <summary>What one document says of a field, or of a definition that is no object.</summary>
/// <param name="Type">The type as it is written, without the allowed values.</param>
/// <param name="Values">The allowed values, sorted; empty for all.</param>
/// <param name="Merge">How a list is merged: <c>set</c>, <c>map(key,...)</c>, or nothing.</param>
/// <param name="IsRequired">True if the field must be there.</param>
/// <param name="IsDeprecated">True if the field is called deprecated.</param>
internal sealed record FieldFacts(
    string Type, IReadOnlyList<string> Values, string Merge, bool IsRequired, bool IsDeprecated);
