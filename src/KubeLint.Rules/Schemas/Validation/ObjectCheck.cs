using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds a mapping against the schema of an object.</summary>
internal static class ObjectCheck
{
    /// <summary>Checks a mapping and all below it.</summary>
    /// <param name="walk">Goes on below, takes the findings.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="schema">The schema.</param>
    public static void Check(SchemaWalk walk, YamlMapping mapping, Schema schema)
    {
        if (mapping.HasMergeKeys)
        {
            foreach (YamlEntry entry in mapping.EffectiveEntries())
            {
                CheckEntry(walk, entry, schema);
            }
        }
        else
        {
            foreach (YamlEntry entry in mapping.AsSpan())
            {
                // Of duplicates the last one counts.
                if (mapping.IsEffective || mapping.Find(entry.Name) == entry)
                {
                    CheckEntry(walk, entry, schema);
                }
            }
        }

        CheckRequired(walk, mapping, schema);
        if (schema.Bounds is { } bounds)
        {
            CheckCount(walk, mapping, schema, bounds);
        }
    }

    private static void CheckEntry(SchemaWalk walk, YamlEntry entry, Schema schema)
    {
        if (walk.IsOver || IsDropped(walk, entry, schema))
        {
            return;
        }

        walk.Path.Enter(entry.Name);
        if (schema.Properties?.TryGetValue(entry.Name, out SchemaReference? field) == true)
        {
            CheckField(walk, entry, field.Schema);
        }
        else if (schema.AdditionalProperties is { } others)
        {
            walk.Check(entry.Value, others.Schema);
        }
        else if (RefusesOtherFields(schema) && !TextTemplates.AppearIn(entry.Name) && !IsOfSops(walk, entry))
        {
            walk.Add(ViolationKind.UnknownField, entry.Value.Resolved, schema);
        }

        walk.Path.Leave();
    }

    private static void CheckField(SchemaWalk walk, YamlEntry entry, Schema field)
    {
        if (field.IsDeprecated && !NodeTypes.IsNull(entry.Value.Resolved))
        {
            walk.Add(ViolationKind.DeprecatedField, entry.Value.Resolved, field);
        }

        walk.Check(entry.Value, field);
    }

    /// <summary>SOPS keeps what it needs to decrypt an object beside the object's own fields.</summary>
    private static bool IsOfSops(SchemaWalk walk, YamlEntry entry) => walk.Path.Depth == 1
        && entry is { Name: "sops", Value.Resolved: YamlMapping sops } && sops.Find("mac") is not null;

    private static bool RefusesOtherFields(Schema schema) =>
        schema is { Properties: not null, PreservesUnknownFields: false };

    private static void CheckRequired(SchemaWalk walk, YamlMapping mapping, Schema schema)
    {
        for (int index = 0; index < schema.Required.Count; index++)
        {
            CheckRequired(walk, mapping, schema, schema.Required[index]);
        }
    }

    private static void CheckRequired(SchemaWalk walk, YamlMapping mapping, Schema schema, string name)
    {
        if (!IsThere(walk, mapping, schema, name) && !IsDefaulted(schema, name))
        {
            walk.Path.Enter(name);
            walk.Add(ViolationKind.MissingField, mapping, schema);
            walk.Path.Leave();
        }
    }

    private static bool IsThere(SchemaWalk walk, YamlMapping mapping, Schema schema, string name) =>
        mapping.Find(name) is { } entry && !IsDropped(walk, entry, schema)
        && (walk.Dialect != SchemaDialect.BuiltIn || !NodeTypes.IsNull(entry.Value.Resolved));

    private static bool IsDefaulted(Schema schema, string name) =>
        schema.Properties?.TryGetValue(name, out SchemaReference? field) == true
        && field.Schema.Default is not null;

    /// <summary>
    /// Tells whether the API server drops a field before it looks at it: one of a custom resource that is null where
    /// null is no value (apiextensions-apiserver, <c>defaulting.PruneNonNullableNullsWithoutDefaults</c>).
    /// </summary>
    private static bool IsDropped(SchemaWalk walk, YamlEntry entry, Schema schema) =>
        walk.Dialect != SchemaDialect.BuiltIn && NodeTypes.IsNull(entry.Value.Resolved)
        && (FieldOf(schema, entry.Name) is { IsNullable: false, Default: null } field
            ? !NodeTypes.Name(field.Types, SchemaTypes.Null)
            : (schema.Properties is null && schema.AdditionalProperties is null));

    private static Schema? FieldOf(Schema schema, string name) =>
        schema.Properties?.TryGetValue(name, out SchemaReference? field) == true
            ? field.Schema : schema.AdditionalProperties?.Schema;

    private static void CheckCount(SchemaWalk walk, YamlMapping mapping, Schema schema, SchemaBounds bounds)
    {
        if (bounds.MinProperties is null && bounds.MaxProperties is null)
        {
            return;
        }

        int count = mapping.EffectiveEntries().Count(entry => !IsDropped(walk, entry, schema));
        if (count < bounds.MinProperties)
        {
            Report("at least", bounds.MinProperties.Value);
        }
        else if (count > bounds.MaxProperties)
        {
            Report("at most", bounds.MaxProperties.Value);
        }

        void Report(string word, int bound) => walk.Add(
            ViolationKind.OutOfBounds, mapping, schema, SchemaWords.Count(word, bound, "entry", "entries"));
    }
}
