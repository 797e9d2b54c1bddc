namespace KubeLint.Manifests;

/// <summary>A kind that the API server itself serves.</summary>
/// <param name="ApiVersion">The newest stable version that serves it, such as <c>apps/v1</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamespaced">True if its objects live in a namespace.</param>
public sealed record BuiltInKind(string ApiVersion, string Kind, bool IsNamespaced);
