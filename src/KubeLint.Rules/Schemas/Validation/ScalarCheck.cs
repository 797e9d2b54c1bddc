using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds a text, a number or a boolean against its schema.</summary>
internal static class ScalarCheck
{
    /// <summary>Checks a scalar of a type that the schema allows.</summary>
    /// <param name="walk">Takes the findings.</param>
    /// <param name="scalar">The scalar; not null.</param>
    /// <param name="schema">The schema.</param>
    public static void Check(SchemaWalk walk, YamlScalar scalar, Schema schema)
    {
        if (scalar.AsString is { } text)
        {
            CheckText(walk, scalar, text, schema);
        }
        else if (scalar.AsDouble is { } number)
        {
            CheckNumber(walk, scalar, number, schema);
        }
    }

    private static void CheckText(SchemaWalk walk, YamlScalar scalar, string text, Schema schema)
    {
        if (schema.Format is { } format && TextFormats.Find(format, walk.Dialect) is { } known && !known.Takes(text))
        {
            Add(ViolationKind.InvalidFormat, known.Description);
        }

        if (schema.Pattern is { } pattern && !walk.Context.Patterns.Matches(pattern, text))
        {
            Add(ViolationKind.InvalidFormat, $"a text that matches `{pattern}`");
        }

        if (schema.Bounds is { } bounds && BoundsCheck.OfLength(text, bounds) is { } expected)
        {
            Add(ViolationKind.OutOfBounds, expected);
        }

        void Add(ViolationKind kind, string expected)
        {
            if (!TypeCheck.IsFilledInLater(scalar))
            {
                walk.Add(kind, scalar, schema, expected);
            }
        }
    }

    private static void CheckNumber(SchemaWalk walk, YamlScalar scalar, double number, Schema schema)
    {
        string? expected = !double.IsFinite(number) ? "a number that JSON has"
            : BoundsCheck.OfType(scalar, schema, walk.Dialect);
        if (expected is null && schema.Bounds is { } bounds)
        {
            expected = BoundsCheck.OfNumber(number, bounds);
        }

        if (expected is not null)
        {
            walk.Add(ViolationKind.OutOfBounds, scalar, schema, expected);
        }
    }
}
