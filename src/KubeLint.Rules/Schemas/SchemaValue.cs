namespace KubeLint.Schemas;

/// <summary>A value that a schema names: an allowed one, or a default.</summary>
/// <param name="Type">Its JSON type: exactly one.</param>
/// <param name="Text">The text of a string, else the JSON text of the value.</param>
internal readonly record struct SchemaValue(SchemaTypes Type, string Text);
