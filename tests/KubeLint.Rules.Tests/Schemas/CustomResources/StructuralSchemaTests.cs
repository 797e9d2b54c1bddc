using KubeLint.Schemas;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.CustomResources;

/// <summary>What becomes of the schema of a CustomResourceDefinition.</summary>
public sealed class StructuralSchemaTests
{
    [Fact]
    public void Every_keyword_is_read()
    {
        Schema spec = Definitions.Schema(Definitions.V1(
            """
            {type: object, properties: {spec: {
              type: object, required: [size, name], minProperties: 1, maxProperties: 9,
              properties: {
                size: {type: integer, default: 3, minimum: 1, maximum: 9, exclusiveMaximum: true, multipleOf: 2},
                name: {type: string, pattern: ^a, minLength: 1, maxLength: 5, enum: [a, ab], nullable: true,
                  format: date-time},
                list: {type: array, minItems: 1, maxItems: 3, items: {type: object, properties: {key: {type: boolean}}},
                  x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [key]},
                set: {type: array, x-kubernetes-list-type: set, items: {type: number}},
                map: {type: object, additionalProperties: {type: string}}}}}}
            """)).At("spec");

        Assert.Equal(SchemaTypes.Object, spec.Types);
        Assert.Equal(["size", "name"], spec.Required);
        Assert.Equal(new SchemaBounds { MinProperties = 1, MaxProperties = 9 }, spec.Bounds);
        Assert.Null(spec.Name);

        Schema size = spec.At("size");
        Assert.Equal(SchemaTypes.Integer, size.Types);
        Assert.Equal(
            new SchemaBounds { Minimum = 1, Maximum = 9, IsMaximumExclusive = true, MultipleOf = 2 }, size.Bounds);
        Assert.Equal(new SchemaValue(SchemaTypes.Integer, "3"), size.Default);

        Schema name = spec.At("name");
        Assert.Equal(SchemaTypes.String, name.Types);
        Assert.Equal("^a", name.Pattern);
        Assert.Equal(new SchemaBounds { MinLength = 1, MaxLength = 5 }, name.Bounds);
        Assert.Equal(["a", "ab"], name.Enum.Select(value => value.Text));
        Assert.Equal("date-time", name.Format);
        Assert.True(name.IsNullable);

        Schema list = spec.At("list");
        Assert.Equal(SchemaTypes.Array, list.Types);
        Assert.Equal(ListKind.Map, list.ListKind);
        Assert.Equal(["key"], list.ListMapKeys);
        Assert.Equal(new SchemaBounds { MinItems = 1, MaxItems = 3 }, list.Bounds);
        Assert.Equal(SchemaTypes.Boolean, list.At("[]", "key").Types);
        Assert.Equal(ListKind.Set, spec.At("set").ListKind);
        Assert.Equal(SchemaTypes.Number, spec.At("set", "[]").Types);
        Assert.Equal(SchemaTypes.String, spec.At("map", "*").Types);
    }

    [Theory]
    [InlineData("type: object, properties: {a: {type: string}}", false)]
    [InlineData("type: object", false)]
    [InlineData("type: object, x-kubernetes-preserve-unknown-fields: true", true)]
    [InlineData("x-kubernetes-preserve-unknown-fields: true", true)]
    [InlineData("type: object, properties: {a: {type: string}}, x-kubernetes-preserve-unknown-fields: true", true)]
    [InlineData("type: object, additionalProperties: true", true)]
    [InlineData("type: object, additionalProperties: false", false)]
    [InlineData("type: object, additionalProperties: {type: string}", true)]
    [InlineData("properties: {a: {type: string}}", false)]
    [InlineData("description: nobody can tell", true)]
    public void An_object_has_the_fields_that_its_schema_names_and_no_others(string schema, bool takesOthers) =>
        Assert.Equal(
            takesOthers,
            Definitions.Schema(Definitions.V1($"{{type: object, properties: {{spec: {{{schema}}}}}}}"))
                .At("spec").TakesOtherFields());

    [Fact]
    public void A_list_that_keeps_unknown_fields_keeps_them_in_its_items()
    {
        Schema list = Definitions.Schema(Definitions.V1(
            """
            {type: object, properties: {list: {type: array, x-kubernetes-preserve-unknown-fields: true,
              items: {type: object, properties: {a: {type: object}}}}}}
            """)).At("list");

        Assert.True(list.At("[]").TakesOtherFields());
        Assert.False(list.At("[]", "a").TakesOtherFields());
    }

    [Theory]
    [InlineData("allOf: [{P}]")]
    [InlineData("anyOf: [{P}]")]
    [InlineData("oneOf: [{P}]")]
    [InlineData("not: {P}")]
    public void What_stands_in_a_combination_knows_no_fields(string combination)
    {
        Schema spec = Definitions.Schema(Definitions.V1(
            "{type: object, properties: {spec: {type: object, properties: {a: {type: object}}, "
                + combination.Replace(
                    "{P}",
                    "{required: [a], properties: {a: {minProperties: 1, properties: {b: {enum: [c]}}}}}",
                    StringComparison.Ordinal)
                + "}}}")).At("spec");

        Schema part = spec.AllOf.Concat(spec.AnyOf).Concat(spec.OneOf).Append(spec.Not).OfType<SchemaReference>()
            .Single().Schema;
        Assert.Equal(["a"], part.Required);
        Assert.True(part.TakesOtherFields());
        Assert.True(part.At("a").TakesOtherFields());
        Assert.Equal("c", part.At("a", "b").Enum.Single().Text);
        Assert.False(spec.TakesOtherFields());
        Assert.False(spec.At("a").TakesOtherFields());
    }

    [Theory]
    [InlineData("x-kubernetes-int-or-string: true", 0, 0)]
    [InlineData("x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]", 0, 0)]
    [InlineData(
        "x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: string}]}, {pattern: a}]", 0, 1)]
    [InlineData("x-kubernetes-int-or-string: true, anyOf: [{pattern: a}, {pattern: b}]", 2, 0)]
    public void An_int_or_string_says_so_once(string schema, int anyOf, int allOf)
    {
        Schema port =
            Definitions.Schema(Definitions.V1($"{{type: object, properties: {{port: {{{schema}}}}}}}")).At("port");

        Assert.True(port.IsIntOrString);
        Assert.Equal(SchemaTypes.Any, port.Types);
        Assert.Equal(anyOf, port.AnyOf.Count);
        Assert.Equal(allOf, port.AllOf.Count);
    }

    [Fact]
    public void The_whole_object_has_its_type_and_the_metadata_of_all_objects()
    {
        Schema root = Definitions.Schema(Definitions.V1("{type: object, properties: {spec: {type: object}}}"));

        Assert.Equal(["spec", "apiVersion", "kind", "metadata"], root.Properties!.Keys);
        Assert.Equal(SchemaTypes.String, root.At("kind").Types);
        Assert.Equal("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", root.At("metadata").Name);
        Assert.Contains("labels", root.At("metadata").Properties!.Keys);
        Assert.Null(root.At("metadata").Origin);
    }

    [Fact]
    public void A_definition_may_ask_more_of_the_metadata()
    {
        Schema metadata = Definitions.Schema(Definitions.V1(
            "{type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 9}}}}}"))
            .At("metadata");

        Assert.Equal(9, metadata.At("name").Bounds!.MaxLength);
        Assert.Contains("labels", metadata.Properties!.Keys);
        Assert.NotNull(metadata.Name);
        Assert.Null(metadata.Origin);
        Assert.False(metadata.TakesOtherFields());
    }

    [Fact]
    public void An_embedded_object_has_a_type_and_metadata_too()
    {
        Schema root = Definitions.Schema(Definitions.V1(
            """
            {type: object, properties: {
              whole: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true},
              part: {type: object, x-kubernetes-embedded-resource: true, required: [spec], properties: {
                spec: {type: object}, kind: {type: string, enum: [Job]}}}}}
            """));

        Assert.True(root.At("whole").IsEmbeddedResource);
        Assert.Equal(["apiVersion", "kind"], root.At("whole").Required);
        Assert.True(root.At("whole").TakesOtherFields());
        Assert.Contains("labels", root.At("whole", "metadata").Properties!.Keys);
        Assert.Equal(["spec", "apiVersion", "kind"], root.At("part").Required);
        Assert.False(root.At("part").TakesOtherFields());
        Assert.Equal("Job", root.At("part", "kind").Enum.Single().Text);
        Assert.Empty(root.Required);
    }

    [Fact]
    public void The_status_of_an_object_is_not_read_where_it_is_a_resource_of_its_own()
    {
        const string Text = "{type: object, required: [spec, status],"
            + " properties: {spec: {type: object}, status: {type: object}}}";

        Schema apart = Definitions.Schema(Definitions.V1(Text, "subresources: {status: {}}"));
        Schema together = Definitions.Schema(Definitions.V1(Text, "subresources: {scale: {}}"));

        Assert.Equal(["spec"], apart.Required);
        Assert.True(apart.At("status").TakesOtherFields());
        Assert.Equal(["spec", "status"], together.Required);
        Assert.False(together.At("status").TakesOtherFields());
    }

    [Theory]
    [InlineData("{type: object, properties: {[|spec|]: {type: object}}}", "spec")]
    [InlineData("{type: object, properties: {spec: {type: array, [|items|]: {type: string}}}}", "spec", "[]")]
    [InlineData("{type: object, properties: {spec: {[|additionalProperties|]: {type: string}}}}", "spec", "*")]
    public void A_schema_knows_the_key_that_it_stands_below(string schema, params string[] path)
    {
        MarkedText text = MarkedText.Parse(Definitions.V1(schema));
        SchemaOrigin origin = Definitions.Schema(text.Text).At(path).Origin!;

        Assert.Equal("0.yaml", origin.Source.Path);
        Assert.Equal(text.Span, origin.Span);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("~")]
    [InlineData("{}")]
    [InlineData("{type: [object], properties: [a], required: a, items: [], enum: {}, allOf: {}, not: 1, maxLength: a}")]
    [InlineData("{type: object, properties: {spec: text}, additionalProperties: 0, minimum: a, allOf: [1, [], {}]}")]
    public void Mistakes_in_a_schema_cost_no_more_than_what_they_are_in(string schema)
    {
        Schema root = Definitions.Schema(Definitions.V1(schema));

        Assert.Contains("metadata", root.Properties!.Keys);
        Assert.All(root.AllOf, part => Assert.NotNull(part.Schema));
        Assert.All(root.Properties.Values, property => Assert.NotNull(property.Schema));
    }
}
