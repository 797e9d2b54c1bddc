using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// The fields of an object without a model, as the API server sees them: null counts as not written. A field of a wrong
/// type is as good as not there.
/// </summary>
/// <param name="node">The object's node, aliases followed; anything but a mapping has no fields.</param>
internal readonly struct ObjectFields(YamlNode? node)
{
    /// <summary>The object's mapping, or null if it has none.</summary>
    public YamlMapping? Mapping { get; } = node?.Resolved as YamlMapping;

    /// <summary>All fields, each once. Made for those who walk far: it seldom has to build a list.</summary>
    /// <returns>The entries.</returns>
    public IReadOnlyList<YamlEntry> All() => Mapping?.EffectiveEntries() ?? [];

    /// <summary>The entry of a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The entry, or null if there is none or its value is null.</returns>
    public YamlEntry? Entry(string name) =>
        Mapping?.Find(name) is { } entry && entry.Value.Resolved is not YamlScalar { Type: ScalarType.Null }
            ? entry : null;

    /// <summary>Tells whether a field is written.</summary>
    /// <param name="name">The field.</param>
    /// <returns>True if it has a value other than null.</returns>
    public bool Has(string name) => Entry(name) is not null;

    /// <summary>The fields of an object inside.</summary>
    /// <param name="name">The field.</param>
    /// <returns>Its fields; none if it is not there or no object.</returns>
    public ObjectFields Fields(string name) => new(Entry(name)?.Value);

    /// <summary>The text of a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The text, or null if there is none.</returns>
    public string? Text(string name) => Scalar(name)?.AsString;

    /// <summary>The truth value of a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The value, or null if there is none.</returns>
    public bool? Flag(string name) => Scalar(name)?.AsBoolean;

    /// <summary>Tells whether a field is <c>true</c>.</summary>
    /// <param name="name">The field.</param>
    /// <returns>True if it is.</returns>
    public bool IsTrue(string name) => Flag(name) == true;

    /// <summary>The number of a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The number, or null if there is none.</returns>
    public double? Number(string name) => Scalar(name)?.AsDouble;

    /// <summary>The length or count of a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The number, or null if there is none, or none that a length can have.</returns>
    public int? Count(string name) =>
        Scalar(name)?.AsInt64 is >= 0 and <= int.MaxValue and { } count ? (int)count : null;

    /// <summary>The items of a list.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The items in order.</returns>
    public IReadOnlyList<YamlNode> Items(string name) => (Entry(name)?.Value.Resolved as YamlSequence)?.Items ?? [];

    /// <summary>The texts of a list.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The texts in order; what is no text is left out.</returns>
    public IReadOnlyList<string> Texts(string name)
    {
        IReadOnlyList<YamlNode> items = Items(name);
        return items.Count == 0 ? [] : [.. items.Select(TextOf).OfType<string>()];
    }

    /// <summary>The texts of a list, each with its place in the list, from 0.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The texts in order; what is no text is left out.</returns>
    public IEnumerable<(int Index, string Text)> IndexedTexts(string name)
    {
        IReadOnlyList<YamlNode> items = Items(name);
        for (int index = 0; index < items.Count; index++)
        {
            if (TextOf(items[index]) is { } text)
            {
                yield return (index, text);
            }
        }
    }

    /// <summary>The entries of a map.</summary>
    /// <param name="name">The field.</param>
    /// <returns>The entries in order, each key once.</returns>
    public IReadOnlyList<YamlEntry> Entries(string name) => Fields(name).Mapping?.EffectiveEntries() ?? [];

    private static string? TextOf(YamlNode node) => (node.Resolved as YamlScalar)?.AsString;

    private YamlScalar? Scalar(string name) => Entry(name)?.Value.Resolved as YamlScalar;
}
