using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A map from texts to texts, and where it stands in its object.</summary>
/// <param name="Path">The path of the map.</param>
/// <param name="Texts">The map; entries whose value is no text are left out.</param>
internal readonly record struct TextMap(FieldPath Path, IEnumerable<KeyValuePair<string, string>> Texts);
