using KubeLint.Text;

namespace KubeLint.Schemas;

/// <summary>Where a schema is written, so that a finding can show what it goes by.</summary>
/// <param name="Source">The text: a manifest with a CustomResourceDefinition, or a file of JSON Schema.</param>
/// <param name="Span">The key that the schema stands below.</param>
internal sealed record SchemaOrigin(SourceText Source, TextSpan Span);
