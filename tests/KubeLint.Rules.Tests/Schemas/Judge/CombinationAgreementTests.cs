using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using KubeLint.Rules.Tests.Schemas.JsonSchemas;
using KubeLint.Rules.Tests.Schemas.Validation;
using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using NJsonSchema;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>
/// NJsonSchema judges what built-in kinds do not have: bounds, patterns and combinations of schemas, on values of all
/// shapes. Both must take the same values.
/// </summary>
public sealed class CombinationAgreementTests
{
    private const int Values = 400;

    private static readonly Rnd _seed = new(20240531, 5);

    public static TheoryData<string> Names => [.. _schemas.Keys.Order(StringComparer.Ordinal)];

    private static readonly Schema _text = Walk.Of(SchemaTypes.String);
    private static readonly Schema _integer = Walk.Of(SchemaTypes.Integer);

    private static readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal)
    {
        ["bounds"] = new()
        {
            Bounds = new SchemaBounds { Minimum = 1, Maximum = 2, MinLength = 1, MaxLength = 2, MinItems = 1, MaxItems = 2 },
        },
        ["exclusive"] = new()
        {
            Bounds = new SchemaBounds
            {
                Minimum = 1, Maximum = 3, IsMinimumExclusive = true, IsMaximumExclusive = true, MultipleOf = 2,
            },
        },
        ["counts"] = new()
        {
            Bounds = new SchemaBounds { MinProperties = 1, MaxProperties = 2, HasUniqueItems = true },
        },
        ["pattern"] = new() { Pattern = "^[a-z]+$" },
        ["all"] = new() { AllOf = [_text, new Schema { Bounds = new SchemaBounds { MinLength = 2 } }] },
        ["any"] = new() { AnyOf = [Needs("a"), Needs("b"), _integer] },
        ["one"] = new() { OneOf = [Needs("a"), Needs("b")] },
        ["not"] = new() { Not = new Schema { AnyOf = [Needs("a"), _text] } },
        ["nested"] = new()
        {
            AnyOf =
            [
                new Schema { OneOf = [Needs("a"), Needs("b")], Not = Needs("c") },
                new Schema { AllOf = [Walk.List(_integer), new Schema { Bounds = new SchemaBounds { MinItems = 1 } }] },
            ],
        },
        ["closed"] = new() { OneOf = [Walk.Object(("a", _text)), Walk.Object(("a", _integer), ("b", _text)), _text] },
        ["required"] = Walk.Object(("a", _text), ("b", _integer), ("c", Walk.List(_text))) with { Required = ["a"] },
        ["map"] = new()
        {
            Types = SchemaTypes.Object,
            AdditionalProperties = new Schema { AnyOf = [_integer, Walk.Of(SchemaTypes.Boolean)] },
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_take_the_same(string name)
    {
        Schema schema = _schemas[name];
        JsonSchema judge = await JsonSchema.FromJsonAsync(
            JsonSchemaWriter.Write(schema), TestContext.Current.CancellationToken);
        string[] values = [.. Value(depth: 2).Sample(Values, _seed, 10).Select(value => value!.ToJsonString())];

        Assert.All(values, value => Assert.True(
            (Walk.Violations(schema, value, SchemaDialect.JsonSchema).Length == 0) == (judge.Validate(value).Count == 0),
            $"{value}\n{string.Join('\n', Walk.Violations(schema, value, SchemaDialect.JsonSchema))}"));
        Assert.Equal(2, values.Select(value => judge.Validate(value).Count == 0).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_that_is_read_from_a_file_takes_the_same(string name)
    {
        string file = JsonSchemaWriter.Write(_schemas[name]);
        JsonSchema judge = await JsonSchema.FromJsonAsync(file, TestContext.Current.CancellationToken);
        (Schema? read, Func<IReadOnlyList<SchemaProblem>> problems) = MemoryFiles.Schema(
            $$$"""{"properties": {"spec": {{{file}}} }}""");
        string[] values = [.. Value(depth: 2).Sample(Values, _seed, 10).Select(value => value!.ToJsonString())];

        Assert.All(values, value => Assert.Equal(
            judge.Validate(value).Count == 0,
            Walk.Violations(read!, $$"""{"spec": {{value}}}""", SchemaDialect.JsonSchema).Length == 0));
        Assert.Empty(problems());
    }

    private static SchemaReference Needs(string key) =>
        new Schema { Types = SchemaTypes.Object, Required = [key], PreservesUnknownFields = true };

    private static Gen<JsonNode?> Value(int depth)
    {
        Gen<JsonNode?> scalar = Gen.Elements("0", "1", "2", "1.5", "\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"A1\"", "true")
            .Select(text => JsonNode.Parse(text));
        return depth == 0 ? scalar : Gen.OneOf(
            scalar,
            Gen.Choose(0, 3).SelectMany(count => Gen.ListOf(Value(depth - 1), count))
                .Select(items => (JsonNode?)new JsonArray([.. items])),
            Gen.SubListOf("a", "b", "c")
                .SelectMany(keys => Gen.CollectToList(
                    keys, key => Value(depth - 1).Select(value => KeyValuePair.Create(key, value))))
                .Select(fields => (JsonNode?)new JsonObject(fields)));
    }
}
