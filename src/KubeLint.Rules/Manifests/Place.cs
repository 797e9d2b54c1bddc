using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// A field of a manifest and where it stands in the text. A place always points at something: a field that is not
/// there stands at the nearest key that is.
/// </summary>
public sealed record Place
{
    /// <summary>The object.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>The field that was asked for, present or not.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>Where to point.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The field's node with aliases resolved, or null if the field is missing.</summary>
    public required YamlNode? Node { get; init; }

    /// <summary>The key of the field's entry, or null for an item, the root, or a missing field.</summary>
    public YamlNode? KeyNode => Entry?.Key;

    /// <summary>
    /// The aliases that were passed on the way, outermost first: the node stands at the last one's anchor.
    /// </summary>
    public required IReadOnlyList<YamlAlias> Via { get; init; }

    /// <summary>The field's entry, or null for an item, the root, or a missing field.</summary>
    internal YamlEntry? Entry { get; init; }

    /// <summary>True when the field is there (it may still be null or of a wrong type).</summary>
    public bool Exists => Node is not null;

    /// <summary>The same field, pointing at its key where it has one.</summary>
    /// <returns>The place of the key.</returns>
    public Place OnKey() => Entry is { } entry ? this with { Span = entry.KeySpan } : this;

    /// <summary>A part of the field's key, such as the prefix of a label.</summary>
    /// <param name="start">The first character, counted in the key's value.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The place of the part; the whole key where the part has no place of its own.</returns>
    public Place PartOfKey(int start, int length) => KeyNode is YamlScalar key
        ? this with { Span = key.SpanOf(Manifest.Source, start, length) } : OnKey();

    /// <summary>A part of a scalar, such as the tag of an image.</summary>
    /// <param name="start">The first character, counted in the scalar's value.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The place of the part; the whole scalar where the part has no place of its own.</returns>
    public Place Part(int start, int length) =>
        Node is YamlScalar scalar ? this with { Span = scalar.SpanOf(Manifest.Source, start, length) } : this;
}
