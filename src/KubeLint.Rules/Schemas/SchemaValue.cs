using System.Globalization;
using System.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas;

/// <summary>A value that a schema names: an allowed one, or a default.</summary>
/// <param name="Type">Its JSON type: exactly one. A number without a fraction is an integer, as Go writes it.</param>
/// <param name="Text">
/// The text of a string, else the JSON text of the value: without white space, keys in ordinal order, numbers in their
/// shortest form, so that equal values have equal texts.
/// </param>
internal readonly record struct SchemaValue(SchemaTypes Type, string Text)
{
    /// <summary>The value that a node stands for.</summary>
    /// <param name="node">The node; aliases are followed.</param>
    /// <returns>Its type and text.</returns>
    public static SchemaValue Of(YamlNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        SchemaTypes type = TypeOf(node.Resolved);
        if (type == SchemaTypes.String)
        {
            return new SchemaValue(type, ((YamlScalar)node.Resolved).Value);
        }

        if (node.Resolved is YamlScalar scalar)
        {
            return new SchemaValue(type, TextOf(scalar));
        }

        StringBuilder text = new();
        Append(text, node.Resolved);
        return new SchemaValue(type, text.ToString());
    }

    private static SchemaTypes TypeOf(YamlNode node) => node switch
    {
        YamlMapping => SchemaTypes.Object,
        YamlSequence => SchemaTypes.Array,
        YamlScalar { Type: ScalarType.Null } => SchemaTypes.Null,
        YamlScalar { Type: ScalarType.Boolean } => SchemaTypes.Boolean,
        YamlScalar { Type: ScalarType.Integer } => SchemaTypes.Integer,
        YamlScalar { Type: ScalarType.Float } number =>
            number.AsInt64 is null ? SchemaTypes.Number : SchemaTypes.Integer,
        _ => SchemaTypes.String,
    };

    // The reader bounds how deep the tree is, and so this recursion.
    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Append(text, mapping);
                break;
            case YamlSequence sequence:
                text.Append('[');
                for (int index = 0; index < sequence.Items.Count; index++)
                {
                    text.Append(index > 0 ? "," : "");
                    Append(text, sequence.Items[index].Resolved);
                }

                text.Append(']');
                break;
            default:
                text.Append(TextOf((YamlScalar)node));
                break;
        }
    }

    private static void Append(StringBuilder text, YamlMapping mapping)
    {
        text.Append('{');
        bool isFirst = true;
        foreach (YamlEntry entry in mapping.EffectiveEntries().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            text.Append(isFirst ? "" : ",").Append(Quoted(entry.Name)).Append(':');
            Append(text, entry.Value.Resolved);
            isFirst = false;
        }

        text.Append('}');
    }

    private static string TextOf(YamlScalar scalar) => TypeOf(scalar) switch
    {
        SchemaTypes.Null => "null",
        SchemaTypes.Boolean => scalar.AsBoolean == true ? "true" : "false",
        SchemaTypes.Integer when scalar.AsInt64 is { } number => number.ToString(CultureInfo.InvariantCulture),
        SchemaTypes.Integer or SchemaTypes.Number =>
            (scalar.AsDouble ?? double.NaN).ToString("R", CultureInfo.InvariantCulture),
        _ => Quoted(scalar.Value),
    };

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 2);
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' => quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
