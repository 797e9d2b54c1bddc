using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.CustomResources;

/// <summary>Which kinds a scan knows by their definitions, and what is known of them.</summary>
public sealed class CustomResourceDefinitionsTests
{
    private const string Api = "apiextensions.k8s.io/v1";
    private const string BetaApi = "apiextensions.k8s.io/v1beta1";

    [Fact]
    public void Every_served_version_has_its_schema()
    {
        CustomResourceDefinitions definitions = Definitions.Of(Definitions.Text(
            Api,
            """
            versions: [
              {name: v1, served: true, schema: {openAPIV3Schema: {type: object, properties: {one: {type: string}}}}},
              {name: v2, served: true, schema: {openAPIV3Schema: {type: object, properties: {two: {type: string}}}}},
              {name: v3, served: false, schema: {openAPIV3Schema: {type: object}}},
              {name: v4, schema: {openAPIV3Schema: {type: object}}}]
            """));

        Assert.Contains("one", Find(definitions, "v1").Single().Properties!.Keys);
        Assert.Contains("two", Find(definitions, "v2").Single().Properties!.Keys);
        Assert.Empty(Find(definitions, "v3"));
        Assert.Empty(Find(definitions, "v4"));
        Assert.Empty(Find(definitions, "v5"));
        Assert.Same(Find(definitions, "v1").Single(), Find(definitions, "v1").Single());
    }

    [Theory]
    [InlineData("example.org/v1", "Backup")]
    [InlineData("v1", "Backup")]
    [InlineData("example.com/v1", "Restore")]
    [InlineData("example.com/v1", "backup")]
    [InlineData("", "")]
    public void Other_kinds_are_not_known(string apiVersion, string kind) => Assert.Empty(
        Definitions.Of(Definitions.V1("{type: object}")).Find(apiVersion, kind, KubernetesApi.Newest));

    [Fact]
    public void A_kind_that_is_defined_several_times_has_several_schemas() => Assert.Equal(
        ["old", "new"],
        Find(
            Definitions.Of(
                Definitions.V1("{type: object, properties: {old: {type: string}}}"),
                Definitions.V1("{type: object, properties: {new: {type: string}}}")),
            "v1").Select(schema => schema.Properties!.Keys.First()));

    [Fact]
    public void What_the_user_gives_counts_in_place_of_what_the_scan_defines()
    {
        CustomResourceDefinitions definitions = new(
            Definitions.Read(Definitions.V1("{type: object, properties: {given: {type: string}}}")),
            Definitions.Read(Definitions.V1("{type: object, properties: {scanned: {type: string}}}")));

        Assert.Contains("given", Find(definitions, "v1").Single().Properties!.Keys);
    }

    [Theory]
    [InlineData("version: v1")]
    [InlineData("version: v1, versions: [{name: v1, served: true, storage: true}]")]
    public void The_beta_version_has_one_schema_for_all_versions(string versions)
    {
        CustomResourceDefinitions definitions = Definitions.Of(Definitions.Text(
            BetaApi,
            versions + ", validation: {openAPIV3Schema: {properties: {spec: {properties: {a: {type: string}}}}}}"));

        Assert.Equal(SchemaTypes.String, Find(definitions, "v1").Single().At("spec", "a").Types);
    }

    [Theory]
    [InlineData("preserveUnknownFields: false", false)]
    [InlineData("preserveUnknownFields: true", true)]
    [InlineData("subresources: {status: {}}", true)]
    public void The_beta_version_keeps_unknown_fields_unless_told(string field, bool keeps) => Assert.Equal(
        keeps,
        Find(
            Definitions.Of(Definitions.Text(
                BetaApi,
                $"version: v1, {field}, validation: {{openAPIV3Schema: {{properties: {{spec: {{type: object}}}}}}}}")),
            "v1").Single().At("spec").TakesOtherFields());

    [Theory]
    [InlineData("scope: Namespaced", true)]
    [InlineData("scope: Cluster", false)]
    [InlineData("scope: Cluster, x: 1", false)]
    [InlineData("scope: cluster", null)]
    public void The_scope_is_what_the_definition_says(string scope, bool? isNamespaced) => Assert.Equal(
        isNamespaced,
        Definitions.Of(Definitions.Text(Api, "").Replace("scope: Namespaced", scope, StringComparison.Ordinal))
            .IsNamespaced("example.com", "Backup"));

    [Fact]
    public void Definitions_that_disagree_leave_the_scope_open()
    {
        string namespaced = Definitions.Text(Api, "versions: []");
        string cluster = namespaced.Replace("scope: Namespaced", "scope: Cluster", StringComparison.Ordinal);

        Assert.Null(Definitions.Of(namespaced, cluster).IsNamespaced("example.com", "Backup"));
        Assert.True(Definitions.Of(namespaced, namespaced).IsNamespaced("example.com", "Backup"));
        Assert.Null(Definitions.Of().IsNamespaced("example.com", "Backup"));
    }

    [Theory]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n")]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: text\n")]
    [InlineData(
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {names: {kind: Service}}\n")]
    [InlineData("apiVersion: example.com/v1\nkind: CustomResourceDefinition\n"
        + "spec: {group: example.com, names: {kind: Backup}, versions: [{name: v1, served: true}]}\n")]
    public void What_names_no_kind_defines_none(string text)
    {
        CustomResourceDefinitions definitions = Definitions.Of(text);

        Assert.Empty(definitions.Of("", "Service"));
        Assert.Empty(definitions.Of("example.com", "Backup"));
    }

    private static IReadOnlyList<Schema> Find(CustomResourceDefinitions definitions, string version) =>
        definitions.Find($"example.com/{version}", "Backup", KubernetesApi.Newest);
}
