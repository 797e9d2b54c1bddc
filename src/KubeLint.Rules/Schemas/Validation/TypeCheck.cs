using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Tells whether a value is of a type that its schema allows.</summary>
internal static class TypeCheck
{
    /// <summary>Judges the type of a value.</summary>
    /// <param name="walk">Takes the finding.</param>
    /// <param name="node">The value.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>True if it is of use to look at the value itself.</returns>
    public static bool Passes(SchemaWalk walk, YamlNode node, Schema schema)
    {
        SchemaTypes allowed = NodeTypes.AllowedBy(schema);
        SchemaTypes types = NodeTypes.Of(node);
        if (types == SchemaTypes.Null)
        {
            return PassesNull(walk, node, schema, allowed);
        }

        if (NodeTypes.Overlap(allowed, types))
        {
            return true;
        }

        if (!IsFilledInLater(node))
        {
            walk.Add(ViolationKind.WrongType, node, schema, SchemaWords.Describe(schema));
        }

        return false;
    }

    /// <summary>
    /// Tells whether a tool replaces a text before the object is applied, by a number for instance: a template engine,
    /// or SOPS, which encrypts values where they stand.
    /// </summary>
    public static bool IsFilledInLater(YamlNode node) => node is YamlScalar text
        && (TextTemplates.AppearIn(text.Value) || text.Value.StartsWith("ENC[", StringComparison.Ordinal));

    private static bool PassesNull(SchemaWalk walk, YamlNode node, Schema schema, SchemaTypes allowed)
    {
        switch (walk.Dialect)
        {
            case SchemaDialect.BuiltIn:
                return false;
            case SchemaDialect.JsonSchema when NodeTypes.Name(allowed, SchemaTypes.Null):
                return true;
            case SchemaDialect.CustomResource or SchemaDialect.JsonSchema
                when schema.IsNullable || schema.Default is not null:
                return false;
            default:
                if (allowed != SchemaTypes.Any)
                {
                    walk.Add(ViolationKind.WrongType, node, schema, SchemaWords.Describe(schema));
                    return false;
                }

                return true;
        }
    }
}
