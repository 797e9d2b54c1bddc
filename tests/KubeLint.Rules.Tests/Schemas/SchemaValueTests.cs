using KubeLint.Rules.Tests.Yaml;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class SchemaValueTests
{
    [Theory]
    [InlineData("a: text", "String", "text")]
    [InlineData("a: '1'", "String", "1")]
    [InlineData("a: 1", "Integer", "1")]
    [InlineData("a: 0x10", "Integer", "16")]
    [InlineData("a: 1.0", "Integer", "1")]
    [InlineData("a: 1e3", "Integer", "1000")]
    [InlineData("a: 1.5", "Number", "1.5")]
    [InlineData("a: yes", "Boolean", "true")]
    [InlineData("a: off", "Boolean", "false")]
    [InlineData("a:", "Null", "null")]
    [InlineData("a: []", "Array", "[]")]
    [InlineData("a: [1, x, [~, true]]", "Array", """[1,"x",[null,true]]""")]
    [InlineData("a: {z: 1, b: {}}", "Object", """{"b":{},"z":1}""")]
    [InlineData("""a: {"q\"\\\n": ü}""", "Object", """{"q\"\\\u000a":"ü"}""")]
    public void A_node_has_the_type_and_the_text_of_its_json(string text, string type, string json)
    {
        SchemaValue value = SchemaValue.Of(Trees.ValueOfA(text));

        Assert.Equal(type, value.Type.ToString());
        Assert.Equal(json, value.Text);
    }

    [Fact]
    public void Aliases_and_merge_keys_are_followed() => Assert.Equal(
        """{"d":[1],"e":[1]}""",
        SchemaValue.Of(Trees.ValueOfA("x: &x [1]\ny: &y {e: *x}\na: {<<: *y, d: *x}")).Text);

    [Theory]
    [InlineData("a: {x: 1, y: 2}", "a: {y: 2.0, x: 0x1}")]
    [InlineData("a: 'x'", "a: x")]
    public void Equal_values_are_equal_however_they_are_written(string one, string other) =>
        Assert.Equal(SchemaValue.Of(Trees.ValueOfA(one)), SchemaValue.Of(Trees.ValueOfA(other)));

    [Fact]
    public void A_text_is_not_equal_to_the_number_that_it_spells() =>
        Assert.NotEqual(SchemaValue.Of(Trees.ValueOfA("a: 1")), SchemaValue.Of(Trees.ValueOfA("a: '1'")));
}
