using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field of a model object, whether it is there or not.</summary>
/// <param name="Owner">The model object.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
internal readonly record struct Field(object Owner, string Property)
{
    /// <summary>The key under which manifests have it.</summary>
    public string Key => ModelFields.JsonName(Owner, Property);

    /// <summary>Its place.</summary>
    /// <param name="manifest">The manifest that the owner is part of.</param>
    /// <returns>The place of its value, or that of the nearest key which exists.</returns>
    public Place In(Manifest manifest) => manifest.At(Owner, Property);

    /// <summary>The place of an item, where it is a list.</summary>
    /// <param name="manifest">The manifest that the owner is part of.</param>
    /// <param name="index">The item, from 0.</param>
    /// <returns>The place of the item, or that of the nearest key which exists.</returns>
    public Place In(Manifest manifest, int index) => manifest.At(Owner, Property, index);

    /// <summary>Its value.</summary>
    /// <param name="manifest">The manifest that the owner is part of.</param>
    /// <returns>The node, aliases resolved; null if there is none.</returns>
    public YamlNode? NodeIn(Manifest manifest) => manifest.Places.NodeOf(Owner).Find(Key)?.Value.Resolved;

    /// <summary>Tells whether a field for a list or map holds nothing.</summary>
    /// <param name="manifest">The manifest that the owner is part of.</param>
    /// <returns>True if there is no value or an empty one; false for a value of a wrong type.</returns>
    public bool IsEmptyIn(Manifest manifest) => IsEmpty(NodeIn(manifest));

    /// <summary>Tells whether a field for a text holds nothing.</summary>
    /// <param name="manifest">The manifest that the owner is part of.</param>
    /// <returns>True if there is no value or an empty one; false for a value of a wrong type.</returns>
    public bool IsBlankIn(Manifest manifest) => IsBlank(NodeIn(manifest));

    /// <summary>Tells whether a node that should be a text holds nothing.</summary>
    /// <param name="node">The node; null for none.</param>
    /// <returns>True for none, null and an empty text.</returns>
    public static bool IsBlank(YamlNode? node) =>
        node is null or YamlScalar { Type: ScalarType.Null } or YamlScalar { Type: ScalarType.String, Value: "" };

    /// <summary>Tells whether a node that should be a list or map holds nothing.</summary>
    /// <param name="node">The node; null for none.</param>
    /// <returns>True for none, null, and an empty list or map.</returns>
    public static bool IsEmpty(YamlNode? node) => node switch
    {
        null or YamlScalar { Type: ScalarType.Null } => true,
        YamlSequence sequence => sequence.Items.Count == 0,
        YamlMapping mapping => mapping.Entries.Count == 0,
        _ => false,
    };
}
