using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>A key that a reference asks of a ConfigMap or Secret.</summary>
/// <param name="Name">The key.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ReferencedKey(string Name, Place Place);
