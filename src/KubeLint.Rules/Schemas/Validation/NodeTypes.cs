using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>The JSON types of YAML nodes, as the API server gets them.</summary>
internal static class NodeTypes
{
    /// <summary>The types that a value counts as: a whole number is an integer and a number.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    public static SchemaTypes Of(YamlNode node) => node switch
    {
        YamlMapping => SchemaTypes.Object,
        YamlSequence => SchemaTypes.Array,
        YamlScalar { Type: ScalarType.Null } => SchemaTypes.Null,
        YamlScalar { Type: ScalarType.Boolean } => SchemaTypes.Boolean,
        YamlScalar { Type: ScalarType.Integer } => SchemaTypes.Integer | SchemaTypes.Number,
        YamlScalar { Type: ScalarType.Float } number => OfFloat(number),
        _ => SchemaTypes.String,
    };

    /// <summary>Tells whether a value is null.</summary>
    /// <param name="node">The node, aliases resolved.</param>
    public static bool IsNull(YamlNode node) => node is YamlScalar { Type: ScalarType.Null };

    /// <summary>Tells whether two sets of types have one in common.</summary>
    /// <param name="one">A set; <see cref="SchemaTypes.Any"/> has all.</param>
    /// <param name="other">Another one.</param>
    public static bool Overlap(SchemaTypes one, SchemaTypes other) =>
        one == SchemaTypes.Any || other == SchemaTypes.Any || (one & other) != SchemaTypes.Any;

    /// <summary>Tells whether a set names a type.</summary>
    /// <param name="types">The set.</param>
    /// <param name="type">The type.</param>
    public static bool Name(SchemaTypes types, SchemaTypes type) => (types & type) != SchemaTypes.Any;

    /// <summary>The types that a schema allows, those that it names by extension included.</summary>
    /// <param name="schema">The schema.</param>
    public static SchemaTypes AllowedBy(Schema schema) =>
        schema.IsIntOrString ? SchemaTypes.String | SchemaTypes.Integer : schema.Types;

    // 1.0 becomes 1 on its way through JSON; infinity and not-a-number, which JSON does not have, stay numbers.
    private static SchemaTypes OfFloat(YamlScalar number) =>
        double.IsInteger(number.AsDouble ?? double.NaN) ? SchemaTypes.Integer | SchemaTypes.Number : SchemaTypes.Number;
}
