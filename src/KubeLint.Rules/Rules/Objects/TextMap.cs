using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A map from texts to texts, and where it stands in its object.</summary>
/// <param name="Owner">The model object that has it; null for the metadata of an object without a model.</param>
/// <param name="Key">The key that it stands under.</param>
/// <param name="Texts">The map; entries whose value is no text are left out.</param>
internal readonly record struct TextMap(object? Owner, string Key, IEnumerable<KeyValuePair<string, string>> Texts)
{
    /// <summary>Its place.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The place of the map.</returns>
    public Place In(Manifest manifest) => manifest.At(PathIn(manifest));

    /// <summary>The place of an entry.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="key">The entry's key.</param>
    /// <returns>The place of its value.</returns>
    public Place EntryIn(Manifest manifest, string key) => manifest.At(PathIn(manifest).Key(key));

    private FieldPath PathIn(Manifest manifest) =>
        (Owner is null ? FieldPath.Of("metadata") : manifest.Places.PathOf(Owner)).Key(Key);
}
