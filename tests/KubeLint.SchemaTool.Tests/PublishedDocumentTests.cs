using System.Text.Json;
using KubeLint.Schemas;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.SchemaTool.Tests;

/// <summary>What is read at run time, held against the published documents where they are at hand.</summary>
public sealed class PublishedDocumentTests
{
    private static readonly string _folder = Repository.PathOf("..", "shared", "openapi");

    private static readonly IReadOnlyList<Correction> _corrections =
        Correction.Parse(File.ReadAllLines(Repository.PathOf("schemas", "corrections.txt")));

    public static TheoryData<string> Documents =>
        [.. Directory.Exists(_folder) ? Directory.GetFiles(_folder, "v*.json.gz") : [""]];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_field_of_a_document_is_read_with_its_type(string path)
    {
        Assert.SkipWhen(path.Length == 0, "the published documents are not there");
        OpenApiDocument document = OpenApiDocument.Read(path, version: null);
        KubernetesApi api = KubernetesApi.Of(document.Version);

        foreach ((string name, JsonElement definition) in document.Definitions)
        {
            Schema? schema = api.Definition(name);
            Assert.NotNull(schema);
            Assert.Equal(name, schema.Name);
            if (definition.TryGetProperty("properties", out JsonElement properties))
            {
                Assert.Equal(
                    properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
                    schema.Properties!.Keys.Order(StringComparer.Ordinal));
                foreach (JsonProperty property in properties.EnumerateObject())
                {
                    Assert.Equal(
                        $"{name}.{property.Name}: {PropertyReader.TypeOf(property.Value, package: "")}",
                        $"{name}.{property.Name}: {TypeOf(schema.Properties[property.Name].Schema)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_kind_of_a_document_is_served(string path)
    {
        Assert.SkipWhen(path.Length == 0, "the published documents are not there");
        OpenApiDocument document = OpenApiDocument.Read(path, version: null);
        KubernetesApi api = KubernetesApi.Of(document.Version);

        Assert.All(document.Resources, resource =>
        {
            ServedKind? kind = api.Find(resource.ApiVersion, resource.Kind);
            Assert.NotNull(kind);
            Assert.Equal(resource.Plural, kind.Plural);
            Assert.Equal(resource.IsNamespaced, kind.IsNamespaced);
            Assert.NotNull(kind.Schema.Name);
        });
        Assert.Equal(document.Resources.Count, api.Kinds().Count(kind => kind.Plural is not null));
    }

    [Fact]
    public void Every_correction_changes_a_published_fact()
    {
        Assert.SkipWhen(!Directory.Exists(_folder), "the published documents are not there");
        ApiHistory history = new(Directory.EnumerateFiles(_folder, "v*.json.gz")
            .Select(file => OpenApiDocument.Read(file, version: null)));

        Assert.Empty(history.Correct(_corrections));
    }

    /// <summary>The type in the words of the document.</summary>
    private static string TypeOf(Schema schema) => schema switch
    {
        { Name: { } name } => name,
        { Items: { } items } => $"[{TypeOf(items.Schema)}]",
        { AdditionalProperties: { } values } => $"{{{TypeOf(values.Schema)}}}",
        _ => schema.Types.ToString().ToLowerInvariant() + (schema.Format is { } format ? $":{format}" : ""),
    };
}
