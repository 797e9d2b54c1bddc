using KubeLint.Testing;
using Xunit;

namespace KubeLint.SchemaTool.Tests;

/// <summary>The JSON Schema of config files.</summary>
public sealed class ConfigSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_types_give() => Assert.Equal(
        File.ReadAllText(Repository.PathOf("schemas", "kubelint.schema.json")).ReplaceLineEndings("\n"),
        ConfigSchema.Write());

    [Theory]
    [InlineData("{\"profile\": \"strict\", \"ignore\": \"KL1\", \"select\": [\"latest-tag\", \"services\"]}", true)]
    [InlineData("{\"kubernetesVersion\": 1.34, \"failOn\": \"never\"}", true)]
    [InlineData("{\"options\": {\"single-replica\": {\"minimum\": 3}, \"KL8001\": {\"images\": \"a\"}}}", true)]
    [InlineData("{\"overrides\": [{\"kinds\": [\"Pod\"], \"ignore\": \"all\", \"until\": \"2027-01-01\"}]}", true)]
    [InlineData("{\"environments\": {\"blue\": {\"kind\": \"production\", \"labels\": {\"a\": \"b\"}}}}", true)]
    [InlineData("{\"outputs\": [{\"format\": \"sarif\", \"file\": \"a\"}]}", true)]
    [InlineData("{\"profil\": \"strict\"}", false)]
    [InlineData("{\"profile\": \"stric\"}", false)]
    [InlineData("{\"profile\": null}", false)]
    [InlineData("{\"ignore\": [\"latst-tag\"]}", false)]
    [InlineData("{\"failOn\": \"warn\"}", false)]
    [InlineData("{\"options\": {\"single-replica\": {\"minimum\": 1}}}", false)]
    [InlineData("{\"options\": {\"single-replica\": {\"maximum\": 1}}}", false)]
    [InlineData("{\"options\": {\"bare-pod\": {}}}", false)]
    [InlineData("{\"overrides\": [{\"kind\": [\"Pod\"]}]}", false)]
    [InlineData("{\"cluster\": {\"networkPolicy\": \"on\"}}", false)]
    public async Task The_schema_takes_what_the_reader_takes(string config, bool isTaken)
    {
        NJsonSchema.JsonSchema schema =
            await NJsonSchema.JsonSchema.FromJsonAsync(ConfigSchema.Write(), TestContext.Current.CancellationToken);
        Assert.Equal(isTaken, schema.Validate(config).Count == 0);
    }
}
