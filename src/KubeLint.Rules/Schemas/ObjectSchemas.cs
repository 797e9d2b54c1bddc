using System.Collections.Concurrent;

namespace KubeLint.Schemas;

/// <summary>All that a scan knows of what objects may hold, whoever says it.</summary>
/// <param name="readSources">Gives those who say it. The first that knows a kind counts.</param>
internal sealed class ObjectSchemas(Func<ISchemaSource[]> readSources)
{
    private readonly Lazy<ISchemaSource[]> _sources = new(readSources);

    /// <summary>What was found for the kinds of the scan: there are many more objects than kinds.</summary>
    private readonly ConcurrentDictionary<
        (string ApiVersion, string Kind, KubernetesVersion Version),
        (IReadOnlyList<Schema> Schemas, SchemaDialect Dialect)> _found = new();

    /// <summary>Looks a kind up.</summary>
    /// <param name="apiVersion">The <c>apiVersion</c> as written.</param>
    /// <param name="kind">The <c>kind</c> as written.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <param name="dialect">Who reads objects by the schemas.</param>
    /// <returns>The schemas, one of which an object has to fit; none if nobody knows the kind.</returns>
    public IReadOnlyList<Schema> Find(
        string apiVersion, string kind, KubernetesVersion version, out SchemaDialect dialect)
    {
        (IReadOnlyList<Schema> schemas, dialect) = _found.GetOrAdd(
            (apiVersion, kind, version), static (key, sources) => Find(key.ApiVersion, key.Kind, key.Version, sources),
            _sources);
        return schemas;
    }

    private static (IReadOnlyList<Schema> Schemas, SchemaDialect Dialect) Find(
        string apiVersion, string kind, KubernetesVersion version, Lazy<ISchemaSource[]> sources)
    {
        foreach (ISchemaSource source in sources.Value)
        {
            if (source.Find(apiVersion, kind, version) is { Count: > 0 } found)
            {
                return (found, source.Dialect);
            }
        }

        return ([], default);
    }
}
