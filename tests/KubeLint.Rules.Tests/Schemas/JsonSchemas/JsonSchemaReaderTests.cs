using KubeLint.Rules.Tests.Schemas.Validation;
using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.JsonSchemas;

/// <summary>What the keywords of JSON Schema files mean.</summary>
public sealed class JsonSchemaReaderTests
{
    private const string Definitions = """
        {"definitions": {"port": {"type": "integer", "maximum": 9}, "a/b~c": {"type": "string"},
          "tree": {"type": "object", "properties": {"next": {"$ref": "#/definitions/tree"}}, "additionalProperties": false},
          "near": {"$ref": "sub/c.json#/x"}}}
        """;

    [Theory]
    [InlineData("""{"type": ["string", "null"]}""", "~", null)]
    [InlineData("""{"type": ["string", "null"]}""", "1", "WrongType spec: a string or null")]
    [InlineData("""{"type": "string"}""", "~", null)]
    [InlineData("""{"type": "array", "items": {"type": "string"}}""", "[~]", "WrongType spec[0]: a string")]
    [InlineData("""{"properties": {"a": {"type": "integer"}}}""", "{b: 1}", null)]
    [InlineData("""{"properties": {"a": {}}, "additionalProperties": false}""", "{b: 1}", "UnknownField spec.b")]
    [InlineData("""{"additionalProperties": false}""", "{b: 1}", "UnknownField spec.b")]
    [InlineData("""{"additionalProperties": false, "patternProperties": {"^b": {}}}""", "{b: 1}", null)]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", "{b: 1}", "WrongType spec.b: a string")]
    [InlineData("""{"required": ["a"]}""", "{}", "MissingField spec.a")]
    [InlineData("""{"required": ["a"], "properties": {"a": {"default": 1}}}""", "{}", null)]
    [InlineData("""{"enum": [1, "x"]}""", "y", "UnknownValue spec")]
    [InlineData("""{"const": {"a": [1]}}""", "{a: [1]}", null)]
    [InlineData("""{"const": 1}""", "2", "UnknownValue spec")]
    [InlineData("""{"pattern": "^a"}""", "b", "InvalidFormat spec: a text that matches `^a`")]
    [InlineData("""{"format": "ipv4"}""", "b", "InvalidFormat spec: an IPv4 address, such as `10.0.0.1`")]
    [InlineData("""{"exclusiveMinimum": 1}""", "1", "OutOfBounds spec: greater than 1")]
    [InlineData("""{"minimum": 1, "exclusiveMinimum": true}""", "1", "OutOfBounds spec: greater than 1")]
    [InlineData("""{"minItems": 2, "uniqueItems": true}""", "[a, a]", "DuplicateItem spec[1]")]
    [InlineData("""{"maxProperties": 1}""", "{a: 1, b: 2}", "OutOfBounds spec: at most 1 entry")]
    [InlineData("""{"allOf": [{"minLength": 2}, {"maxLength": 3}]}""", "a", "OutOfBounds spec: at least 2 characters long")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "integer"}]}""", "[]", "WrongType spec: a string or an integer")]
    [InlineData("""{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}""", "{a: 1, b: 1}",
        "RefusedCombination spec.b: it takes only one of `a` and `b`")]
    [InlineData("""{"not": {"required": ["a"]}}""", "{a: 1}", "RefusedCombination spec.a: it must not have `a`")]
    [InlineData("false", "1", "RefusedCombination spec: it fits a schema that it must not fit")]
    [InlineData("true", "1", null)]
    [InlineData("""{"items": [{"type": "string"}]}""", "[1]", null)]
    [InlineData("""{"prefixItems": [{"type": "integer"}], "items": {"type": "string"}}""", "[1]", null)]
    [InlineData("""{"x-kubernetes-int-or-string": true, "anyOf": [{"type": "integer"}, {"type": "string"}]}""", "[]",
        "WrongType spec: a string or an integer")]
    [InlineData("""{"x-kubernetes-preserve-unknown-fields": true, "properties": {"a": {}}}""", "{b: 1}", null)]
    [InlineData("""{"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["k"]}""", "[{k: 1}, {k: 1}]",
        "DuplicateItem spec[1]")]
    [InlineData("""{"type": "object", "x-kubernetes-embedded-resource": true}""", "{kind: Pod, metadata: {labels: 1}}",
        "WrongType spec.metadata.labels: a mapping", "MissingField spec.apiVersion")]
    public void A_keyword_means_what_the_API_server_or_JSON_Schema_makes_of_it(
        string schema, string value, params string[]? violations) =>
        Assert.Equal(violations ?? [], Violations(Whole(schema), $"spec: {value}"));

    [Theory]
    [InlineData("""{"$ref": "#/definitions/port"}""", "10", "OutOfBounds spec: at most 9")]
    [InlineData("""{"$ref": "#/definitions/port", "description": "x"}""", "x", "WrongType spec: an integer")]
    [InlineData("""{"$ref": "#/definitions/port", "minimum": 5}""", "4", "OutOfBounds spec: at least 5")]
    [InlineData("""{"$ref": "#/definitions/a~1b~0c"}""", "1", "WrongType spec: a string")]
    [InlineData("""{"$ref": "#/definitions/tree"}""", "{next: {next: {nxt: 1}}}", "UnknownField spec.next.next.nxt")]
    [InlineData("""{"$ref": "b.json#/definitions/port"}""", "x", "WrongType spec: an integer")]
    [InlineData("""{"$ref": "./b.json#/definitions/near"}""", "x", "WrongType spec: an integer")]
    [InlineData("""{"type": "object", "properties": {"next": {"$ref": "#"}}}""", "{next: {spec: 1}}",
        "WrongType spec.next.spec: a mapping")]
    public void References_lead_into_the_file_and_to_files_beside_it(string schema, string value, string? violation)
    {
        (Schema? read, Func<IReadOnlyList<SchemaProblem>> problems) = MemoryFiles.Schema(
            Whole(schema, Definitions), ("b.json", Definitions), ("sub/c.json", """{"x": {"$ref": "../b.json#/definitions/port"}}"""));

        Assert.Equal([violation], Walk.Violations(read!, $"spec: {value}", SchemaDialect.JsonSchema));
        Assert.Empty(problems());
    }

    [Fact]
    public void Old_drafts_see_nothing_beside_a_reference()
    {
        const string Schema = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "integer"}},
             "type": "object", "properties": {"spec": {"$ref": "#/definitions/a", "minimum": 5}}}
            """;

        Assert.Empty(Violations(Schema, "spec: 4"));
    }

    [Theory]
    [InlineData("""{"$ref": [|"https://example.com/x.json"|]}""", "is an address, and kubelint never touches the network")]
    [InlineData("""{"$ref": [|"#/definitions/none"|]}""", "`#/definitions/none` leads to nothing in this file")]
    [InlineData("""{"$ref": [|"#anchor"|]}""", "`#anchor` leads to nothing in this file")]
    [InlineData("""{"$ref": [|"none.json#/x"|]}""", "`none.json` is not there, or cannot be read")]
    [InlineData("""{"$ref": [|"b.json#/x"|]}""", "`#/x` leads to nothing in `b.json`")]
    [InlineData("""{"$ref": [|1|]}""", "`$ref` takes a text")]
    [InlineData("""{"$ref": [|"#/properties/spec"|]}""", "this leads back to itself, and to no schema")]
    [InlineData("""{"type": [|"strin"|]}""", "this is no type that JSON has")]
    [InlineData("""{"type": ["string", [|1|]]}""", "this is no type that JSON has")]
    [InlineData("""{"properties": [|["a"]|]}""", "`properties` is an object with a schema for each field")]
    [InlineData("""{"properties": {"a": [|"string"|]}}""", "a schema is an object, `true` or `false`")]
    public void What_is_no_schema_is_said_and_restricts_nothing(string schema, string message)
    {
        KubeLint.Testing.MarkedText marked = KubeLint.Testing.MarkedText.Parse(Whole(schema));
        (Schema? read, Func<IReadOnlyList<SchemaProblem>> problems) = MemoryFiles.Schema(marked.Text, ("b.json", "{}"));

        Assert.Empty(Walk.Violations(read!, "spec: {a: [1]}", SchemaDialect.JsonSchema));
        SchemaProblem problem = Assert.Single(problems());
        Assert.Equal(("a.json", marked.Span), (problem.Source.Path, problem.Span));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"a\": \"\u0001\"}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    public void A_file_that_is_no_JSON_is_said_and_is_no_schema(string text)
    {
        (Schema? read, Func<IReadOnlyList<SchemaProblem>> problems) = MemoryFiles.Schema(text);

        Assert.Null(read);
        Assert.Single(problems());
    }

    [Theory]
    [InlineData("""{"allOf": [{"$ref": "#/properties/spec"}, {"$ref": "#/properties/spec"}]}""")]
    [InlineData("""{"anyOf": [{"$ref": "#/properties/spec"}, {"$ref": "#/properties/spec"}]}""")]
    [InlineData("""{"not": {"$ref": "#/properties/spec"}}""")]
    [InlineData("""{"$ref": "#/properties/spec", "minimum": 1}""")]
    public void A_schema_that_asks_for_itself_without_end_comes_to_one(string schema)
    {
        (Schema? read, _) = MemoryFiles.Schema(Whole(schema));

        Walk.Violations(read!, "spec: {a: [1]}", SchemaDialect.JsonSchema, steps: 10_000);
    }

    [Fact]
    public void A_long_chain_of_references_and_a_deep_schema_are_followed()
    {
        const int Length = 20_000;
        string links = string.Concat(Enumerable.Range(0, Length)
            .Select(index => $"\"d{index}\": {{\"$ref\": \"#/definitions/d{index + 1}\"}}, "));
        string chain = $"{{\"definitions\": {{{links} \"d{Length}\": {{\"type\": \"string\"}}}}}}";
        const int Depth = 90;
        string deep = string.Concat(Enumerable.Repeat("{\"items\": ", Depth)) + "{\"type\": \"string\"}" + new string('}', Depth);

        Assert.Equal(
            ["WrongType spec: a string"], Violations(Whole("""{"$ref": "#/definitions/d0"}""", chain), "spec: 1"));
        Assert.Single(Violations(Whole(deep), $"spec: {new string('[', Depth)}1{new string(']', Depth)}"));
        (Schema? tooDeep, Func<IReadOnlyList<SchemaProblem>> problems) =
            MemoryFiles.Schema(string.Concat(Enumerable.Repeat("{\"items\": ", 5_000)));
        Assert.Null(tooDeep);
        Assert.Contains("200", Assert.Single(problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_object_has_the_metadata_of_all_objects_with_what_the_file_asks()
    {
        const string Schema = """
            {"type": "object", "required": ["spec", "status"], "properties": {
              "metadata": {"type": "object", "properties": {"name": {"maxLength": 3}}},
              "status": {"type": "object"}}}
            """;

        Assert.Equal(
            [
                "OutOfBounds metadata.name: at most 3 characters long", "UnknownField metadata.label",
                "WrongType metadata.labels.a: a string", "MissingField spec",
            ],
            Violations(Schema, "{metadata: {name: long, label: x, labels: {a: 1}}, status: 7}"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("""{"allOf": [{"type": "object"}]}""")]
    public void A_schema_that_says_nothing_of_metadata_leaves_it_to_the_API_server(string schema) =>
        Assert.Equal(["UnknownField metadata.label"], Violations(schema, "{metadata: {label: x}, any: {}}"));

    [Theory]
    [InlineData("false", "\"kind\": {}", "UnknownField sepc")]
    [InlineData("true", "\"kind\": {}", null)]
    [InlineData("false", "\"kinds\": {}", null)]
    public void A_whole_object_is_closed_where_all_below_it_is(string takesOthers, string field, string? violation)
    {
        string schema = $$"""
            {"properties": {"apiVersion": {}, {{field}}, "spec": {
              "properties": {"a": {} }, "additionalProperties": {{takesOthers}} } } }
            """;

        Assert.Equal(violation is null ? [] : [violation], Violations(schema, "sepc: {}"));
    }

    /// <summary>The schema of an object with a spec, and a file of definitions merged into it.</summary>
    private static string Whole(string spec, string definitions = "{}")
    {
        string rest = definitions.Trim()[1..];
        return $$$"""{"type": "object", "properties": {"spec": {{{spec}}} }{{{(rest == "}" ? "" : ",")}}} {{{rest}}}""";
    }

    private static string[] Violations(string schema, string value)
    {
        (Schema? read, Func<IReadOnlyList<SchemaProblem>> problems) = MemoryFiles.Schema(schema);
        string[] found = Walk.Violations(read!, value, SchemaDialect.JsonSchema);
        Assert.Empty(problems());
        return found;
    }
}
