using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using KubeLint.Rules.Tests.Schemas.Validation;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.JsonSchemas;

/// <summary>Whatever a schema file holds, it is read and objects are held against it.</summary>
public sealed class AnySchemaTests
{
    private const int Files = 600;
    private const string Value = """{"spec": {"a": [1, "x", null], "b": {"spec": {}, "a": true}}, "status": 1, "a": 2.5}""";

    private static readonly Rnd _seed = new(20240531, 7);

    private static readonly string[] _keys =
    [
        "$ref", "type", "properties", "additionalProperties", "patternProperties", "required", "items", "enum", "const",
        "pattern", "format", "minimum", "maxLength", "uniqueItems", "allOf", "anyOf", "oneOf", "not", "default", "nullable",
        "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "x-kubernetes-list-type", "a", "b", "spec",
    ];

    private static readonly string[] _scalars =
    [
        "\"#\"", "\"#/properties/spec\"", "\"#/not/a\"", "\"a.json#/items\"", "\"b.json\"", "\"object\"", "\"(\"", "\"map\"",
        "true", "false", "null", "1", "-1.5",
    ];

    [Fact]
    public void Nothing_is_thrown_and_everything_ends()
    {
        int refused = 0;
        foreach (string file in Schema(depth: 4).Sample(Files, _seed, 10).Select(schema => schema?.ToJsonString() ?? "null"))
        {
            (Schema? read, _) = MemoryFiles.Schema($$"""{"properties": {"spec": {{file}}, "a": {{file}} } }""");
            (Schema? whole, _) = MemoryFiles.Schema(file);
            refused += Walk.Violations(read!, Value, SchemaDialect.JsonSchema).Length > 0 ? 1 : 0;
            _ = whole is null ? [] : Walk.Violations(whole, Value, SchemaDialect.JsonSchema);
        }

        Assert.InRange(refused, 1, Files - 1);
    }

    private static Gen<JsonNode?> Schema(int depth)
    {
        Gen<JsonNode?> scalar = Gen.Elements(_scalars).Select(text => JsonNode.Parse(text));
        return depth == 0 ? scalar : Gen.Frequency(
            (1, scalar),
            (1, Gen.Choose(0, 2).SelectMany(count => Gen.ListOf(Schema(depth - 1), count))
                .Select(items => (JsonNode?)new JsonArray([.. items]))),
            (5, Gen.Choose(1, 3).SelectMany(count => Gen.ListOf(Gen.Elements(_keys), count))
                .SelectMany(keys => Gen.CollectToList(
                    keys.Distinct(StringComparer.Ordinal),
                    key => Schema(depth - 1).Select(value => KeyValuePair.Create(key, value))))
                .Select(fields => (JsonNode?)new JsonObject(fields))));
    }
}
