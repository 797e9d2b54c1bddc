using System.Diagnostics;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Validation;

public sealed class SchemaWalkTests
{
    private const string TooGreat = "OutOfBounds : at most 9223372036854775807, the greatest number of 64 bits";

    private static readonly Schema _text = Walk.Of(SchemaTypes.String);
    private static readonly Schema _integer = Walk.Of(SchemaTypes.Integer);

    [Theory]
    [InlineData("{a: x, b: [1, 2], c: {d: 1}}", null)]
    [InlineData("{A: x}", "UnknownField A")]
    [InlineData("{a: x, a: 1}", "WrongType a: a string")]
    [InlineData("{a: 1, a: x}", null)]
    [InlineData("{b: [1, x]}", "WrongType b[1]: an integer")]
    [InlineData("{b: {}}", "WrongType b: a list of integers")]
    [InlineData("{b: 1}", "WrongType b: a list of integers")]
    [InlineData("{c: []}", "WrongType c: a mapping")]
    [InlineData("{c: {d: 1, e.f: x}}", "WrongType c[\"e.f\"]: an integer")]
    [InlineData("[]", "WrongType : a mapping")]
    [InlineData("{b: [1.0, 1e2, 0x1F]}", null)]
    [InlineData("{b: [1.5]}", "WrongType b[0]: an integer")]
    [InlineData("{b: [!!str 1]}", "WrongType b[0]: an integer")]
    [InlineData("{b: [.inf]}", "WrongType b[0]: an integer")]
    [InlineData("b:\n  - ${N}\n  - '{{ n }}'\n  - ENC[x]", null)]
    [InlineData("${KEY}: 1", null)]
    public void An_object_has_the_fields_of_its_schema(string text, string? violation)
    {
        Schema schema = Walk.Object(
            ("a", _text), ("b", Walk.List(_integer)),
            ("c", new Schema { Types = SchemaTypes.Object, AdditionalProperties = _integer }));

        Assert.Equal(violation is null ? [] : [violation], Walk.Violations(schema, text));
    }

    [Theory]
    [InlineData("p: &a\n  <<: {k: 1}\nq: *a", new string[0])]
    [InlineData("p: &a\n  <<: {k: z}\nq:\n  <<: *a\n  k: 2", new[] { "WrongType p.k: an integer" })]
    [InlineData("p: &a\n  k: z\nq: *a", new[] { "WrongType p.k: an integer" })]
    public void Merge_keys_and_aliases_are_followed_and_a_mistake_is_found_once(string text, string[] violations)
    {
        Schema inner = Walk.Object(("k", _integer));
        Assert.Equal(violations, Walk.Violations(Walk.Object(("p", inner), ("q", inner)), text));
    }

    [Theory]
    [InlineData(SchemaDialect.BuiltIn, "{a: ~}", null)]
    [InlineData(SchemaDialect.BuiltIn, "{list: [~, 1]}", null)]
    [InlineData(SchemaDialect.BuiltIn, "{needed: ~}", "MissingField needed")]
    [InlineData(SchemaDialect.CustomResource, "{needed: x, a: ~, map: {k: ~}}", null)]
    [InlineData(SchemaDialect.CustomResource, "{needed: x, nullable: ~, defaulted: ~, any: ~}", null)]
    [InlineData(SchemaDialect.CustomResource, "{needed: x, list: [~]}", "WrongType list[0]: an integer")]
    [InlineData(SchemaDialect.CustomResource, "{needed: ~}", "MissingField needed")]
    [InlineData(SchemaDialect.JsonSchema, "{needed: x, a: ~, map: {k: ~}}", null)]
    [InlineData(SchemaDialect.JsonSchema, "{needed: x, orNull: ~, nullable: ~, defaulted: ~, any: ~}", null)]
    [InlineData(SchemaDialect.JsonSchema, "{needed: x, list: [~]}", "WrongType list[0]: an integer")]
    [InlineData(SchemaDialect.JsonSchema, "{needed: ~}", "MissingField needed")]
    public void Null_is_what_the_reader_of_the_object_makes_of_it(object dialect, string text, string? violation)
    {
        Schema schema = Walk.Object(
            ("a", _text), ("list", Walk.List(_integer)), ("needed", _text), ("any", new Schema()),
            ("map", new Schema { Types = SchemaTypes.Object, AdditionalProperties = _text }),
            ("nullable", _text with { IsNullable = true }),
            ("orNull", Walk.Of(SchemaTypes.String | SchemaTypes.Null)),
            ("defaulted", _text with { Default = new SchemaValue(SchemaTypes.String, "x") }));
        string[] found = Walk.Violations(schema with { Required = ["needed"] }, text, (SchemaDialect)dialect);

        Assert.Equal(
            violation is null ? [] : [violation],
            violation?.StartsWith("Missing", StringComparison.Ordinal) == true ? found
                : found.Where(each => each != "MissingField needed"));
    }

    [Theory]
    [InlineData("{a: ~}", "MissingField a")]
    [InlineData("{a: x, b: ~}", null)]
    [InlineData("{a: x, c: ~}", "OutOfBounds : at most 1 entry")]
    public void A_field_of_a_custom_resource_that_is_dropped_counts_for_nothing(string text, string? violation)
    {
        Schema schema = Walk.Object(("a", _text), ("b", _text), ("c", _text with { IsNullable = true })) with
        {
            Required = ["a"],
            Bounds = new SchemaBounds { MaxProperties = 1 },
        };

        Assert.Equal(violation is null ? [] : [violation], Walk.Violations(schema, text));
    }

    [Theory]
    [InlineData("{a: ~, b: x}", null)]
    [InlineData("{a: x, b: x}", "RefusedCombination")]
    public void A_combination_does_not_see_a_field_that_is_dropped(string text, string? violation)
    {
        Schema schema = Walk.Object(("a", _text), ("b", _text)) with
        {
            OneOf = [new Schema { Required = ["a"] }, new Schema { Required = ["b"] }],
        };

        Assert.Equal(
            violation is null ? [] : [violation], Walk.Violations(schema, text).Select(each => each.Split(' ')[0]));
    }

    [Fact]
    public void An_item_that_is_null_is_an_empty_object_to_Go() => Assert.Equal(
        ["MissingField [0].name"],
        Walk.Violations(
            Walk.List(Walk.Object(("name", _text)) with { Required = ["name"] }), "[~]", SchemaDialect.BuiltIn));

    [Fact]
    public void A_required_field_with_a_default_need_not_be_there()
    {
        Schema schema = Walk.Object(
            ("a", _text with { Default = new SchemaValue(SchemaTypes.String, "x") }), ("b", _text)) with
        {
            Required = ["a", "b"],
        };

        Assert.Equal(["MissingField b"], Walk.Violations(schema, "{}"));
        Assert.Equal(["MissingField b"], Walk.Violations(schema, "{}", SchemaDialect.JsonSchema));
    }

    [Theory]
    [InlineData("A", null)]
    [InlineData("1", null)]
    [InlineData("a", "UnknownValue")]
    [InlineData("'1'", "UnknownValue")]
    [InlineData("''", "UnknownValue")]
    [InlineData("[1, {x: 2.0}]", null)]
    [InlineData("${X}", null)]
    public void An_enum_compares_type_and_value(string text, string? violation)
    {
        Schema schema = new()
        {
            Enum =
            [
                new SchemaValue(SchemaTypes.String, "A"), new SchemaValue(SchemaTypes.Integer, "1"),
                new SchemaValue(SchemaTypes.Array, """[1,{"x":2}]"""),
            ],
        };

        Assert.Equal(violation is null ? [] : [violation], Walk.Violations(schema, text));
    }

    [Theory]
    [InlineData("5", null)]
    [InlineData("1", "OutOfBounds : greater than 1")]
    [InlineData("11", "OutOfBounds : at most 10")]
    [InlineData("5.3", "OutOfBounds : a multiple of 0.5")]
    [InlineData("ab", null)]
    [InlineData("a", "OutOfBounds : at least 2 characters long")]
    [InlineData("😀", "OutOfBounds : at least 2 characters long")]
    [InlineData("😀😀😀", null)]
    [InlineData("abcd", "OutOfBounds : at most 3 characters long")]
    [InlineData("[1]", "OutOfBounds : at least 2 items")]
    [InlineData("[1, 2, 3, 4]", "OutOfBounds : at most 3 items")]
    [InlineData("[1, 1.0]", "DuplicateItem [1]")]
    [InlineData("[[{a: 1, b: 2}], [{b: 2, a: 1}]]", "DuplicateItem [1]")]
    [InlineData("{a: 1}", "OutOfBounds : at least 2 entries")]
    [InlineData("{a: 1, b: 2, c: 3, d: 4}", "OutOfBounds : at most 3 entries")]
    public void Bounds_hold_for_numbers_lengths_and_counts(string text, string? violation)
    {
        Schema schema = new()
        {
            Bounds = new SchemaBounds
            {
                Minimum = 1,
                IsMinimumExclusive = true,
                Maximum = 10,
                MultipleOf = 0.5,
                MinLength = 2,
                MaxLength = 3,
                MinItems = 2,
                MaxItems = 3,
                MinProperties = 2,
                MaxProperties = 3,
                HasUniqueItems = true,
            },
        };

        Assert.Equal(violation is null ? [] : [violation], Walk.Violations(schema, text));
    }

    [Theory]
    [InlineData("int32", "2147483647", null)]
    [InlineData("int32", "2147483648", "OutOfBounds : at most 2147483647, the greatest number of 32 bits")]
    [InlineData("int32", "-2147483649", "OutOfBounds : at least -2147483648, the least number of 32 bits")]
    [InlineData("int64", "9223372036854775807", null)]
    [InlineData("int64", "9223372036854775808", TooGreat)]
    [InlineData("int64", "1e30", TooGreat)]
    public void A_number_fits_its_Go_type(string format, string text, string? violation) => Assert.Equal(
        violation is null ? [] : [violation],
        Walk.Violations(_integer with { Format = format }, text, SchemaDialect.BuiltIn));

    [Fact]
    public void Formats_of_numbers_mean_nothing_to_custom_resources() =>
        Assert.Empty(Walk.Violations(_integer with { Format = "int32" }, "3000000000"));

    [Theory]
    [InlineData("[{a: 1, b: x}, {a: 1}]", "DuplicateItem [1]")]
    [InlineData("[{a: 1}, {a: 1, b: ~}]", "DuplicateItem [1]")]
    [InlineData("[{a: 1, b: z}, {a: 1}]", null)]
    [InlineData("[{a: 1}, {a: '1'}]", null)]
    [InlineData("[{b: x}, {b: x}]", null)]
    public void Items_of_a_map_are_told_apart_by_their_keys_and_defaults(string text, string? violation)
    {
        Schema item = Walk.Object(
            ("a", new Schema()), ("b", _text with { Default = new SchemaValue(SchemaTypes.String, "x") }));
        Schema schema = Walk.List(item) with { ListKind = ListKind.Map, ListMapKeys = ["a", "b"] };

        Assert.Equal(violation is null ? [] : [violation], Walk.Violations(schema, text));
    }

    [Fact]
    public void The_work_is_bounded_whatever_the_schema()
    {
        Schema self = null!;
        SchemaReference itself = new(() => self);
        self = new Schema { AnyOf = [itself, itself], AllOf = [itself], OneOf = [itself, itself], Not = itself };
        Schema deep = null!;
        SchemaReference deeper = new(() => deep);
        deep = new Schema { Items = deeper, AnyOf = [deeper, deeper] };
        string nested = new string('[', 60) + new string(']', 60);
        Stopwatch clock = Stopwatch.StartNew();

        Walk.Violations(self, "a: 1", steps: 200_000);
        Walk.Violations(deep, nested, steps: 200_000);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
