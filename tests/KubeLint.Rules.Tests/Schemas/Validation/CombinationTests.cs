using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Validation;

public sealed class CombinationTests
{
    private static readonly Schema _text = Walk.Of(SchemaTypes.String);
    private static readonly Schema _integer = Walk.Of(SchemaTypes.Integer);

    [Theory]
    [InlineData("{a: 1}", null)]
    [InlineData("{b: 1}", null)]
    [InlineData("{c: 1}", "it needs `a` or `b`")]
    public void Any_of_asks_for_one_or_more(string text, string? expected) => AssertRefused(
        expected, new Schema { AnyOf = [Needs("a"), Needs("b")] }, text);

    [Theory]
    [InlineData("{a: 1}", null)]
    [InlineData("{a: 1, b: 1}", "b: it takes only one of `a` and `b`")]
    [InlineData("{}", "it needs `a` or `b`")]
    public void One_of_asks_for_exactly_one(string text, string? expected) => AssertRefused(
        expected, new Schema { OneOf = [Needs("a"), Needs("b")] }, text);

    [Theory]
    [InlineData("{a: 1}", null)]
    [InlineData("{a: 1, b: 1}", "b: it must not have `a` and `b` together")]
    public void Not_refuses_what_fits(string text, string? expected) => AssertRefused(
        expected, new Schema { Not = new Schema { Required = ["a", "b"] } }, text);

    [Theory]
    [InlineData("'${SIZE:=5Gi}'")]
    [InlineData("ENC[AES256,data:x]")]
    public void A_text_that_is_filled_in_later_may_become_what_fits(string text) => Assert.Empty(Walk.Violations(
        new Schema { OneOf = [_text, _integer], Not = _text }, text));

    [Fact]
    public void Not_any_of_names_all_that_must_not_be_there() => AssertRefused(
        "b: it must not have `a` or `b`", new Schema { Not = new Schema { AnyOf = [Needs("a"), Needs("b")] } }, "{b: 1}");

    [Fact]
    public void All_of_reports_what_each_finds() => Assert.Equal(
        ["OutOfBounds : at least 5", "OutOfBounds : a multiple of 2"],
        Walk.Violations(
            new Schema
            {
                AllOf =
                [
                    new Schema { Bounds = new SchemaBounds { Minimum = 5 } },
                    new Schema { Bounds = new SchemaBounds { MultipleOf = 2 } },
                ],
            },
            "3"));

    [Fact]
    public void Where_the_type_leaves_one_schema_only_its_own_findings_are_told() => Assert.Equal(
        ["UnknownField x"],
        Walk.Violations(
            new Schema { AnyOf = [Walk.Object(("a", _text)), _text] }, "{x: 1}", SchemaDialect.JsonSchema));

    [Fact]
    public void A_type_that_no_schema_has_is_a_wrong_type() => Assert.Equal(
        ["WrongType : a string or an integer"], Walk.Violations(new Schema { AnyOf = [_text, _integer] }, "[]"));

    [Theory]
    [InlineData("1", null)]
    [InlineData("a", null)]
    [InlineData("1.5", "WrongType : a string or an integer")]
    [InlineData("true", "WrongType : a string or an integer")]
    public void An_int_or_string_is_one_of_the_two(string text, string? violation) => Assert.Equal(
        violation is null ? [] : [violation], Walk.Violations(new Schema { IsIntOrString = true }, text));

    private static SchemaReference Needs(string key) => new Schema { Required = [key] };

    private static void AssertRefused(string? expected, Schema schema, string text) => Assert.Equal(
        expected is null ? [] : [$"RefusedCombination {(expected[1] == ':' ? "" : ": ")}{expected}"], Walk.Violations(schema, text));
}
