using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>A document and what it is.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it is left out, as a short clause; empty for a manifest.</param>
public sealed record ClassifiedDocument(YamlDocument Document, DocumentKind Kind, string Reason);
