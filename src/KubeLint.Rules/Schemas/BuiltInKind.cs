namespace KubeLint.Schemas;

/// <summary>A kind that the API server itself serves or served, and whose objects it stores.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamespaced">True if its objects live in a namespace, which no version has ever changed.</param>
internal sealed record BuiltInKind(string Group, string Kind, bool IsNamespaced);
