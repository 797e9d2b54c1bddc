namespace KubeLint.Schemas.Validation;

/// <summary>What a walk knows beside the schema of the value that it is at.</summary>
/// <param name="Root">The schema of the whole object.</param>
/// <param name="Dialect">Who reads the object by it.</param>
/// <param name="Patterns">The regular expressions of schemas.</param>
/// <param name="Definitions">Takes the names of the definitions that are needed; null if nobody wants them.</param>
internal sealed record WalkContext(
    Schema Root, SchemaDialect Dialect, PatternCache Patterns, HashSet<string>? Definitions);
