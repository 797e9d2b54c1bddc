using KubeLint.Text;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>Something in a schema file that is no schema, and restricts nothing therefore.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
public sealed record SchemaProblem(SourceText Source, TextSpan Span, string Message);
