using KubeLint.Manifests;

namespace KubeLint;

/// <summary>A document that was not linted.</summary>
/// <param name="Path">The file's path as findings show it.</param>
/// <param name="Document">The document's number among the non-empty ones, from 0.</param>
/// <param name="Line">The line where it starts, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it was left out, as a short clause.</param>
public sealed record LeftOutDocument(string Path, int Document, int Line, DocumentKind Kind, string Reason);
