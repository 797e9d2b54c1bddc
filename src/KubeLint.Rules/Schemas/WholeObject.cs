using System.Collections.Frozen;

namespace KubeLint.Schemas;

/// <summary>What the API server knows of every object, whether its schema tells or not.</summary>
internal static class WholeObject
{
    private const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
    private const string Status = "status";

    private static readonly Schema _word = new()
    {
        Types = SchemaTypes.String,
        Bounds = new SchemaBounds { MinLength = 1 },
    };

    /// <summary>What the metadata of every object may hold.</summary>
    /// <param name="version">The version of Kubernetes.</param>
    /// <returns>The schema, read when somebody asks.</returns>
    public static SchemaReference ObjectMetaOf(KubernetesVersion version) =>
        new(() => KubernetesApi.Of(version).Definition(ObjectMeta) ?? Schema.Anything);

    /// <summary>The fields of an object, with its type and metadata.</summary>
    /// <param name="properties">What its schema tells; null for nothing.</param>
    /// <param name="objectMeta">What the metadata of every object may hold.</param>
    /// <param name="metadata">What the schema asks of the metadata beside that; null for nothing.</param>
    /// <returns>The fields.</returns>
    public static Dictionary<string, SchemaReference> Fields(
        IReadOnlyDictionary<string, SchemaReference>? properties,
        SchemaReference objectMeta,
        SchemaReference? metadata)
    {
        Dictionary<string, SchemaReference> fields =
            new(properties ?? FrozenDictionary<string, SchemaReference>.Empty, StringComparer.Ordinal);
        fields.TryAdd("apiVersion", _word);
        fields.TryAdd("kind", _word);
        fields["metadata"] = metadata is null
            ? objectMeta : new SchemaReference(() => Restrict(objectMeta.Schema, metadata.Schema));
        return fields;
    }

    /// <summary>The schema of an object whose status is a resource of its own: what is written of it is not read.
    /// </summary>
    /// <param name="root">The schema with the status.</param>
    /// <returns>A schema that takes any status, and none.</returns>
    public static Schema WithoutStatus(Schema root) => root with
    {
        Properties = new Dictionary<string, SchemaReference>(root.Properties!, StringComparer.Ordinal)
        {
            [Status] = Schema.Anything,
        },
        Required = [.. root.Required.Where(required => required != Status)],
    };

    /// <summary>The metadata of every object, with what a schema asks of some of its fields.</summary>
    private static Schema Restrict(Schema objectMeta, Schema restricted)
    {
        Dictionary<string, SchemaReference> properties =
            new(objectMeta.Properties ?? FrozenDictionary<string, SchemaReference>.Empty, StringComparer.Ordinal);
        foreach ((string name, SchemaReference property) in
            restricted.Properties ?? FrozenDictionary<string, SchemaReference>.Empty)
        {
            properties[name] = property;
        }

        return objectMeta with { Properties = properties, Required = restricted.Required };
    }
}
