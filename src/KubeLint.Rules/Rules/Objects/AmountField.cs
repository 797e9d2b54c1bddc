using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field, or an entry of a map, that holds a quantity.</summary>
/// <param name="Name">What messages call it, such as <c>min.cpu</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Amount">The quantity.</param>
internal sealed record AmountField(string Name, Place Place, Quantity Amount)
{
    /// <summary>The quantity as it is written.</summary>
    public string Text => ((YamlScalar)Place.Node!).Value;

    /// <summary>Reads a field.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field.</param>
    /// <param name="key">The key of an entry of its map, or null for the field itself.</param>
    /// <returns>The field; null if there is no quantity.</returns>
    public static AmountField? Of(Manifest manifest, Field field, string? key = null)
    {
        Place place = key is null ? field.In(manifest) : manifest.At(field.Owner, field.Property, key);
        return place.Node is YamlScalar { Type: not (ScalarType.Null or ScalarType.Boolean) } scalar
            && Quantity.Parse(scalar.Value) is { } amount
                ? new AmountField(key is null ? field.Key : $"{field.Key}.{key}", place, amount) : null;
    }
}
