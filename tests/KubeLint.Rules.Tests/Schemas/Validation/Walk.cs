using KubeLint.Rules.Tests.Yaml;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Tests.Schemas.Validation;

/// <summary>Holds short texts against schemas.</summary>
internal static class Walk
{
    private static readonly PatternCache _patterns = new();

    /// <summary>The violations of a text, in short: kind, path, what would do.</summary>
    public static string[] Violations(
        Schema schema, string text, SchemaDialect dialect = SchemaDialect.CustomResource, int steps = 100_000)
    {
        ViolationSink sink = new(most: 100, new WalkBudget(steps));
        WalkContext context = new(schema, dialect, _patterns, Definitions: null);
        new SchemaWalk(context, sink).Check(Trees.Read(text).Documents[0].Root!, schema);
        return [.. sink.Violations.Select(each => $"{each.Kind} {each.Path}: {each.Expected}".TrimEnd(' ', ':'))];
    }

    /// <summary>A schema of an object with some fields and no others.</summary>
    public static Schema Object(params (string Name, SchemaReference Field)[] fields) => new()
    {
        Types = SchemaTypes.Object,
        Properties = fields.ToDictionary(field => field.Name, field => field.Field, StringComparer.Ordinal),
    };

    /// <summary>A schema of a list.</summary>
    public static Schema List(SchemaReference items) => new() { Types = SchemaTypes.Array, Items = items };

    /// <summary>A schema of values of a type.</summary>
    public static Schema Of(SchemaTypes types) => new() { Types = types };
}
