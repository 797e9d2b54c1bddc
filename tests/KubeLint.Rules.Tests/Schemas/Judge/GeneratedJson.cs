using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using KubeLint.Schemas;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>Makes values that fit a schema of a built-in kind.</summary>
internal static class GeneratedJson
{
    private const int MostOptionalFields = 3;

    private static readonly string[] _texts = ["a", "", "1", "true", "null", "~", "x: y", "- z", "#", "ü\n", "0x1F", "1e3"];
    private static readonly string[] _quantities = ["1", "500m", "2Gi", "1e3", ".5", "-1", " 1k "];

    /// <summary>A value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="depth">How deep optional fields go.</param>
    public static Gen<JsonNode?> Of(Schema schema, int depth)
    {
        SchemaTypes types = schema.IsIntOrString ? SchemaTypes.Integer | SchemaTypes.String : schema.Types;
        Gen<JsonNode?>[] choices =
        [
            .. Enum.GetValues<SchemaTypes>().Where(type => type != SchemaTypes.Any && types.HasFlag(type))
                .Select(type => OfType(schema, type, depth)),
        ];
        return choices.Length == 0 ? Gen.Elements("{}", "[1]", "7", "\"x\"", "true").Select(text => JsonNode.Parse(text))
            : Gen.OneOf(choices);
    }

    private static Gen<JsonNode?> OfType(Schema schema, SchemaTypes type, int depth) => type switch
    {
        SchemaTypes.Object => OfObject(schema, depth),
        SchemaTypes.Array => OfList(schema, depth),
        SchemaTypes.Boolean => Gen.Elements(true, false).Select(value => (JsonNode?)value),
        SchemaTypes.Integer => Gen.Elements(0, 1, -1, 7, 80, int.MaxValue, int.MinValue).Select(value => (JsonNode?)value),
        SchemaTypes.Number => Gen.Elements("0", "1.5", "-2", "1e3", "0.001").Select(text => JsonNode.Parse(text)),
        _ => OfText(schema).Select(text => (JsonNode?)text),
    };

    private static Gen<string> OfText(Schema schema) => schema switch
    {
        { Enum.Count: > 0 } => Gen.Elements(schema.Enum.Select(value => value.Text)),
        { Format: "byte" } => Gen.Elements("YWJj", "", "YQ=="),
        { Format: "date-time" or "date-time-micro" } => Gen.Constant("2024-05-31T12:00:00.000000Z"),
        { Format: "quantity" } => Gen.Elements(_quantities),
        _ => Gen.Elements(_texts),
    };

    private static Gen<JsonNode?> OfObject(Schema schema, int depth)
    {
        if (schema.Properties is not { } properties)
        {
            return schema.AdditionalProperties is { } values
                ? Gen.Choose(0, 2).SelectMany(count => Gather(
                    Enumerable.Range(0, count).Select(index => $"key{index.ToString(CultureInfo.InvariantCulture)}"),
                    _ => values.Schema,
                    depth))
                : Gen.Elements("{}", """{"any":[1]}""").Select(text => JsonNode.Parse(text));
        }

        string[] optional = [.. properties.Keys.Except(schema.Required).Order(StringComparer.Ordinal)];
        int most = depth <= 0 || optional.Length == 0 ? 0 : MostOptionalFields;
        return
            from count in Gen.Choose(0, most)
            from chosen in Gen.ListOf(optional.Length == 0 ? Gen.Constant("") : Gen.Elements(optional), count)
            from value in Gather(
                schema.Required.Concat(chosen).Distinct(StringComparer.Ordinal), name => properties[name].Schema, depth)
            select value;
    }

    private static Gen<JsonNode?> Gather(IEnumerable<string> names, Func<string, Schema> schemaOf, int depth) =>
        Gen.CollectToList(names, name => Of(schemaOf(name), depth - 1).Select(value => KeyValuePair.Create(name, value)))
            .Select(fields => (JsonNode?)new JsonObject(fields));

    private static Gen<JsonNode?> OfList(Schema schema, int depth) =>
        from count in Gen.Choose(depth <= 0 ? 0 : 1, 1)
        from items in Gen.ListOf(Of(schema.Items?.Schema ?? Schema.Anything, depth - 1), count)
        select (JsonNode?)new JsonArray([.. items]);
}
