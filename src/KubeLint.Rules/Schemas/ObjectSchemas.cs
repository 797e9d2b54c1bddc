namespace KubeLint.Schemas;

/// <summary>All that a scan knows of what objects may hold, whoever says it.</summary>
/// <param name="readSources">Gives those who say it. The first that knows a kind counts.</param>
internal sealed class ObjectSchemas(Func<ISchemaSource[]> readSources)
{
    private readonly Lazy<ISchemaSource[]> _sources = new(readSources);

    /// <summary>Looks a kind up.</summary>
    /// <param name="apiVersion">The <c>apiVersion</c> as written.</param>
    /// <param name="kind">The <c>kind</c> as written.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <param name="dialect">Who reads objects by the schemas.</param>
    /// <returns>The schemas, one of which an object has to fit; none if nobody knows the kind.</returns>
    public IReadOnlyList<Schema> Find(
        string apiVersion, string kind, KubernetesVersion version, out SchemaDialect dialect)
    {
        foreach (ISchemaSource source in _sources.Value)
        {
            if (source.Find(apiVersion, kind, version) is { Count: > 0 } found)
            {
                dialect = source.Dialect;
                return found;
            }
        }

        dialect = default;
        return [];
    }
}
