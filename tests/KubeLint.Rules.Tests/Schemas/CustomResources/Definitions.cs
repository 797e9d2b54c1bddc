using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Schemas.CustomResources;

/// <summary>Definitions of custom resources, written in flow style.</summary>
internal static class Definitions
{
    /// <summary>A definition of <c>example.com/v1 Backup</c> with a schema.</summary>
    public static string V1(string schema, string version = "") => Text(
        "apiextensions.k8s.io/v1",
        $"versions: [{{name: v1, served: true, schema: {{openAPIV3Schema: {schema}}}, {version}}}]");

    /// <summary>A definition of <c>example.com Backup</c> with the rest of its spec.</summary>
    public static string Text(string apiVersion, string spec) =>
        $"apiVersion: {apiVersion}\nkind: CustomResourceDefinition\nmetadata: {{name: backups.example.com}}\n"
        + $"spec: {{group: example.com, names: {{plural: backups, kind: Backup}}, scope: Namespaced, {spec}}}\n";

    /// <summary>The definitions in some texts.</summary>
    public static CustomResourceDefinitions Of(params IReadOnlyList<string> texts) => new([], Read(texts));

    /// <summary>The schema of <c>example.com/v1 Backup</c>.</summary>
    public static Schema Schema(string text) =>
        Of(text).Find("example.com/v1", "Backup", KubernetesApi.Newest).Single();

    /// <summary>The objects in some texts.</summary>
    public static IEnumerable<Manifest> Read(params IReadOnlyList<string> texts)
    {
        Linter linter = new(new LintSettings());
        return texts.Select((text, index) => new SourceText($"{index}.yaml", text))
            .SelectMany(source => linter.Read(source).Manifests);
    }

    /// <summary>The schema of a field.</summary>
    public static Schema At(this Schema schema, params ReadOnlySpan<string> path)
    {
        foreach (string key in path)
        {
            schema = key switch
            {
                "[]" => schema.Items!.Schema,
                "*" => schema.AdditionalProperties!.Schema,
                _ => schema.Properties![key].Schema,
            };
        }

        return schema;
    }

    /// <summary>Tells whether an object of a schema may have fields that it does not name.</summary>
    public static bool TakesOtherFields(this Schema schema) =>
        schema.Properties is null || schema.PreservesUnknownFields || schema.AdditionalProperties is not null;
}
