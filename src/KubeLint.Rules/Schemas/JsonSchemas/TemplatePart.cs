namespace KubeLint.Schemas.JsonSchemas;

/// <summary>A part of the template of a schema location.</summary>
/// <param name="Text">The text; empty for a placeholder.</param>
/// <param name="Placeholder">The placeholder, or null for a text.</param>
internal readonly record struct TemplatePart(string Text, Placeholder? Placeholder = null);
