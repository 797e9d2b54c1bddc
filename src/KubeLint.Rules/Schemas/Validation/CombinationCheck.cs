using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds a value against the schemas of a combination.</summary>
internal static class CombinationCheck
{
    /// <summary>Checks a value.</summary>
    /// <param name="walk">Goes on below, takes the findings.</param>
    /// <param name="node">The value.</param>
    /// <param name="schema">The schema with the combination.</param>
    public static void Check(SchemaWalk walk, YamlNode node, Schema schema)
    {
        // Every value comes by here, and hardly a schema has a combination.
        if (schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count > 0 || schema.Not is not null)
        {
            CheckParts(walk, node, schema);
        }
    }

    private static void CheckParts(SchemaWalk walk, YamlNode node, Schema schema)
    {
        foreach (SchemaReference part in schema.AllOf)
        {
            walk.Check(node, part.Schema);
        }

        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(part => walk.Fits(node, part.Schema)))
        {
            CheckNearest(walk, node, schema, schema.AnyOf);
        }

        if (schema.OneOf.Count > 0)
        {
            CheckOneOf(walk, node, schema);
        }

        if (schema.Not is { } not && !TypeCheck.IsFilledInLater(node) && walk.Fits(node, not.Schema))
        {
            Add(walk, node, schema, CombinationWords.KeysOf(not.Schema), CombinationWords.OfNot(not.Schema));
        }
    }

    private static void CheckOneOf(SchemaWalk walk, YamlNode node, Schema schema)
    {
        switch (schema.OneOf.Count(part => walk.Fits(node, part.Schema)))
        {
            case 0:
                CheckNearest(walk, node, schema, schema.OneOf);
                break;
            case > 1 when !TypeCheck.IsFilledInLater(node):
                string expected = CombinationWords.OfTooMany(schema.OneOf);
                Add(walk, node, schema, CombinationWords.KeysOf(schema.OneOf), expected);
                break;
        }
    }

    /// <summary>Of keys that must not be there together, the last one is too many.</summary>
    private static void Add(
        SchemaWalk walk, YamlNode node, Schema schema, IReadOnlyList<string> keys, string expected)
    {
        YamlEntry[] there = node is not YamlMapping mapping ? []
            : [.. keys.Select(mapping.Find).OfType<YamlEntry>().Distinct().OrderBy(entry => entry.Key.Span.Start)];
        if (there.Length == 0)
        {
            walk.Add(ViolationKind.RefusedCombination, node, schema, expected);
            return;
        }

        FieldPath? first = there.Length > 1 ? walk.Path.ToFieldPath().Key(there[0].Name) : null;
        walk.Path.Enter(there[^1].Name);
        walk.Add(ViolationKind.RefusedCombination, there[^1].Value.Resolved, schema, expected, first);
        walk.Path.Leave();
    }

    /// <summary>
    /// Where the type of the value leaves one schema only, what that one finds says more than that none fits.
    /// </summary>
    private static void CheckNearest(
        SchemaWalk walk, YamlNode node, Schema schema, IReadOnlyList<SchemaReference> parts)
    {
        SchemaTypes types = NodeTypes.Of(node);
        SchemaReference[] ofType = [.. parts.Where(part => AllowsType(part.Schema, types))];
        switch (ofType)
        {
            case [var only] when parts.Count > 1:
                walk.Check(node, only.Schema);
                break;
            case [] when !TypeCheck.IsFilledInLater(node):
                walk.Add(ViolationKind.WrongType, node, schema, SchemaWords.Describe(parts));
                break;
            case [_, ..] when !TypeCheck.IsFilledInLater(node):
                walk.Add(ViolationKind.RefusedCombination, node, schema, CombinationWords.OfNone(ofType));
                break;
        }
    }

    private static bool AllowsType(Schema schema, SchemaTypes types) =>
        NodeTypes.Overlap(NodeTypes.AllowedBy(schema), types);
}
