using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds a sequence against the schema of a list.</summary>
internal static class ListCheck
{
    /// <summary>Checks a sequence and all below it.</summary>
    /// <param name="walk">Goes on below, takes the findings.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="schema">The schema.</param>
    public static void Check(SchemaWalk walk, YamlSequence sequence, Schema schema)
    {
        if (schema.Items?.Schema is { } itemSchema)
        {
            int index = 0;
            foreach (YamlNode item in sequence.AsSpan())
            {
                walk.Path.Enter(index++);
                CheckItem(walk, item, itemSchema);
                walk.Path.Leave();
                if (walk.IsOver)
                {
                    return;
                }
            }
        }

        if (schema.Bounds is { } bounds)
        {
            CheckCount(walk, sequence, schema, bounds);
        }

        DuplicateCheck.Check(walk, sequence, schema);
    }

    private static void CheckItem(SchemaWalk walk, YamlNode item, Schema schema)
    {
        // Go makes an empty object of it.
        if (walk.Dialect == SchemaDialect.BuiltIn && NodeTypes.IsNull(item.Resolved))
        {
            foreach (string name in schema.Required)
            {
                walk.Path.Enter(name);
                walk.Add(ViolationKind.MissingField, item.Resolved, schema);
                walk.Path.Leave();
            }

            return;
        }

        walk.Check(item, schema);
    }

    private static void CheckCount(SchemaWalk walk, YamlSequence sequence, Schema schema, SchemaBounds bounds)
    {
        int count = sequence.Items.Count;
        if (count < bounds.MinItems)
        {
            Report("at least", bounds.MinItems.Value);
        }
        else if (count > bounds.MaxItems)
        {
            Report("at most", bounds.MaxItems.Value);
        }

        void Report(string word, int bound) => walk.Add(
            ViolationKind.OutOfBounds, sequence, schema, SchemaWords.Count(word, bound, "item", "items"));
    }
}
