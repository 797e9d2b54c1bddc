namespace KubeLint;

/// <summary>A kind that nothing tells the fields of, so that its objects were not held against a schema.</summary>
/// <param name="ApiVersion">The <c>apiVersion</c> as written.</param>
/// <param name="Kind">The <c>kind</c> as written.</param>
/// <param name="Objects">How many objects of the kind the scan holds.</param>
/// <param name="Path">The file of the first one.</param>
/// <param name="Line">The line of the first one, from 1.</param>
public sealed record UncheckedKind(string ApiVersion, string Kind, int Objects, string Path, int Line);
