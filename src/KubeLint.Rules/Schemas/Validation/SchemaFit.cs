using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Tries other values and other fields in the place of a violation.</summary>
internal static class SchemaFit
{
    /// <summary>What is tried is small; a value that costs more than this is taken to fit.</summary>
    private const int MostSteps = 10_000;

    /// <summary>Tells whether a value fits a schema.</summary>
    /// <param name="node">The value.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="violation">The violation in whose object they stand.</param>
    /// <param name="patterns">The regular expressions of schemas.</param>
    /// <returns>True if nothing speaks against it.</returns>
    public static bool Fits(YamlNode node, Schema schema, Violation violation, PatternCache patterns)
    {
        ViolationSink sink = new(most: 1, new WalkBudget(MostSteps));
        WalkContext context = new(violation.Root, violation.Dialect, patterns, Definitions: null);
        new SchemaWalk(context, sink).CheckWhole(node, schema);
        return sink.Violations.Count == 0;
    }
}
