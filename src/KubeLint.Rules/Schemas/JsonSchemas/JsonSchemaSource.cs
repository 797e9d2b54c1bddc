using System.Collections.Concurrent;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>The kinds that files of JSON Schema at one location describe.</summary>
/// <param name="location">The location.</param>
/// <param name="paths">The paths of kinds.</param>
/// <param name="files">The files.</param>
/// <param name="readerOf">Gives the reader for a version of Kubernetes.</param>
internal sealed class JsonSchemaSource(
    SchemaLocation location,
    SchemaPaths paths,
    JsonSchemaFiles files,
    Func<KubernetesVersion, JsonSchemaReader> readerOf) : ISchemaSource
{
    private readonly ConcurrentDictionary<(string ApiVersion, string Kind, KubernetesVersion Version), Schema[]>
        _schemas = [];

    /// <inheritdoc/>
    public SchemaDialect Dialect => SchemaDialect.JsonSchema;

    /// <inheritdoc/>
    public IReadOnlyList<Schema> Find(string apiVersion, string kind, KubernetesVersion version) =>
        _schemas.GetOrAdd(
            (apiVersion, kind, version),
            static (key, source) => source.Read(key.ApiVersion, key.Kind, key.Version),
            this);

    private Schema[] Read(string apiVersion, string kind, KubernetesVersion version)
    {
        foreach (string path in paths.Of(apiVersion, kind, version))
        {
            if (files.Open(path) is { } file && (!location.IsOneFile || Describes(file, apiVersion, kind)))
            {
                return [readerOf(version).ReadObject(file)];
            }
        }

        return [];
    }

    /// <summary>A file that is the only one at its location may say which kinds it is for; else it is for all.
    /// </summary>
    private static bool Describes(JsonSchemaFile file, string apiVersion, string kind)
    {
        IReadOnlyList<YamlNode> kinds = new ObjectFields(file.Root).Items("x-kubernetes-group-version-kind");
        return kinds.Count == 0 || kinds.Any(node => Means(new ObjectFields(node), apiVersion, kind));
    }

    private static bool Means(ObjectFields names, string apiVersion, string kind)
    {
        string group = names.Text("group") is { Length: > 0 } text ? $"{text}/" : "";
        return names.Text("kind") == kind && $"{group}{names.Text("version")}" == apiVersion;
    }
}
