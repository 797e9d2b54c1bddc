using KubeLint.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KubeLint.Generators.Tests.Models;

public sealed class ModelBinderGeneratorTests
{
    private const string Entity = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        namespace k8s.Models;
        public sealed class KubernetesEntityAttribute : Attribute
        {
            public string Group { get; set; }
            public string Kind { get; set; }
            public string ApiVersion { get; set; }
        }

        public class V1JSONSchemaProps
        {
            [JsonPropertyName("type")] public string Type { get; set; }
        }

        """;

    private const string Widget = Entity + """
        [KubernetesEntity(Group = "example.com", Kind = "Widget", ApiVersion = "v1")]
        public record V1Widget
        {
            [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
            [JsonPropertyName("size")] public int Size { get; set; }
            [JsonPropertyName("count")] public int? Count { get; set; }
            [JsonPropertyName("args")] public IList<string> Args { get; set; }
            [JsonPropertyName("codes")] public IList<int> Codes { get; set; }
            [JsonPropertyName("part")] public V1Part Part { get; set; }
            [JsonPropertyName("parts")] public IList<V1Part> Parts { get; set; }
            [JsonPropertyName("named")] public IDictionary<string, V1Part> Named { get; set; }
            [JsonPropertyName("labels")] public IDictionary<string, string> Labels { get; set; }
            [JsonPropertyName("extra")] public IDictionary<string, IList<string>> Extra { get; set; }
            [JsonPropertyName("raw")] public object Raw { get; set; }
            [JsonPropertyName("schema")] public V1JSONSchemaProps Schema { get; set; }
            public bool NotInManifests { get; set; }
        }

        public record V1Part
        {
            [JsonPropertyName("Port")] public int? Port { get; set; }
        }

        public record V1Other
        {
            [JsonPropertyName("port")] public int? Port { get; set; }
        }

        [KubernetesEntity(Group = "", Kind = "Gadget", ApiVersion = "v1")]
        public record V1Gadget
        {
            [JsonPropertyName("other")] public V1Other Other { get; set; }
        }

        public record V1Unreachable
        {
            [JsonPropertyName("name")] public string Name { get; set; }
        }
        """;

    [Theory]
    [InlineData("case \"namespace\": model.NamespaceProperty = ReadText(value); break;")]
    [InlineData("case \"size\": model.Size = ReadInt32(value) ?? default; break;")]
    [InlineData("case \"count\": model.Count = ReadInt32(value); break;")]
    [InlineData("case \"args\": model.Args = Values<string>(value, ReadListedText); break;")]
    [InlineData("case \"codes\": model.Codes = StrictValues(value, ReadInt32); break;")]
    [InlineData("case \"part\": model.Part = Object(value, places, self, \"part\", BindV1Part); break;")]
    [InlineData("case \"parts\": model.Parts = Objects(value, places, self, \"parts\", BindV1Part); break;")]
    [InlineData("case \"named\": model.Named = ObjectMap(value, places, self, \"named\", BindV1Part); break;")]
    [InlineData("case \"labels\": model.Labels = ValueMap<string>(value, ReadTextItem); break;")]
    [InlineData("case \"extra\": model.Extra = ValueMap<IList<string>>(value, ReadTextItems); break;")]
    public void A_field_is_bound_by_its_type(string expected) =>
        Assert.Contains(expected, Run(Widget).Source("ModelBinder.g.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("raw")]
    [InlineData("schema")]
    [InlineData("NotInManifests")]
    [InlineData("V1Unreachable")]
    [InlineData("V1JSONSchemaProps")]
    public void What_no_rule_reads_is_not_bound(string name) =>
        Assert.DoesNotContain(name, Run(Widget).Source("ModelBinder.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Kinds_are_told_by_version_and_kind()
    {
        string binder = Run(Widget).Source("ModelBinder.g.cs");

        Assert.Contains("\"example.com/v1\" => info.Identity.Kind switch", binder, StringComparison.Ordinal);
        Assert.Contains("\"v1\" => info.Identity.Kind switch", binder, StringComparison.Ordinal);
        Assert.Contains("\"Widget\" => Typed(info, places, BindV1Widget),", binder, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_depends_on_the_type_is_told_by_the_type()
    {
        string fields = Run(Widget).Source("ModelFields.g.cs");

        Assert.Contains("\"NamespaceProperty\" => \"namespace\",", fields, StringComparison.Ordinal);
        Assert.Contains("\"Port\" when owner is V1Part => \"Port\",", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_a_type_that_is_not_known_is_an_error()
    {
        GeneratorRun run = Run(Entity + """
            [KubernetesEntity(Kind = "Odd", ApiVersion = "v1")]
            public record V1Odd
            {
                [JsonPropertyName("odd")] public Uri Odd { get; set; }
            }
            """);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("KLG102", diagnostic.Id);
        Assert.Contains("V1Odd.Odd", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_models_is_an_error() =>
        Assert.Equal("KLG101", Assert.Single(Run(Entity).Diagnostics).Id);

    [Fact]
    public void Editing_code_reads_no_model_again()
    {
        GeneratorRun run = Run(Widget).After(compilation => compilation.AddSyntaxTrees(
            GeneratorRun.Parse("New.cs", "class New;")));

        Assert.All(run.ReasonsOf(ModelBinderGenerator.ModelsStep), AssertCached);
        Assert.All(run.ReasonsOfOutputs(), AssertCached);
    }

    [Fact]
    public void Another_reference_with_the_same_models_writes_nothing_anew()
    {
        GeneratorRun run = Run(Widget).After(compilation => compilation.AddReferences(
            GeneratorRun.Compile("Another", [("Another.cs", "public class Another;")]).ToMetadataReference()));

        Assert.All(
            run.ReasonsOf(ModelBinderGenerator.ModelsStep),
            reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(run.ReasonsOfOutputs(), AssertCached);
    }

    private static void AssertCached(IncrementalStepRunReason reason) =>
        Assert.Equal(IncrementalStepRunReason.Cached, reason);

    private static GeneratorRun Run(string models)
    {
        CSharpCompilation client = GeneratorRun.Compile("KubernetesClient", [("Models.cs", models)]);
        using MemoryStream image = new();
        Assert.True(client.Emit(image).Success);
        return GeneratorRun.Of(
            new ModelBinderGenerator(),
            GeneratorRun.Compile(
                "Rules", [("Empty.cs", "")], MetadataReference.CreateFromImage(image.ToArray())));
    }
}
