using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field, or an entry of a map, that holds a quantity.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Field">The field.</param>
/// <param name="Entry">The key of the entry of its map, or null for the field itself.</param>
/// <param name="Text">The quantity as it is written.</param>
/// <param name="Amount">The quantity.</param>
internal readonly record struct AmountField(
    Manifest Manifest, Field Field, string? Entry, string Text, Quantity Amount)
{
    /// <summary>What messages call it, such as <c>min.cpu</c>.</summary>
    public string Name => Entry is null ? Field.Key : $"{Field.Key}.{Entry}";

    /// <summary>Where it stands.</summary>
    public Place Place =>
        Entry is null ? Field.In(Manifest) : Manifest.At(Field.Owner, Field.Property, Entry);

    /// <summary>Reads a field.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field.</param>
    /// <param name="key">The key of an entry of its map, or null for the field itself.</param>
    /// <returns>The field; null if there is no quantity.</returns>
    public static AmountField? Of(Manifest manifest, Field field, string? key = null)
    {
        YamlNode? node = field.NodeIn(manifest);
        node = key is null ? node : (node as YamlMapping)?.Find(key)?.Value.Resolved;
        return node is YamlScalar { Type: not (ScalarType.Null or ScalarType.Boolean) } scalar
            && Quantity.Parse(scalar.Value) is { } amount
                ? new AmountField(manifest, field, key, scalar.Value, amount) : null;
    }
}
