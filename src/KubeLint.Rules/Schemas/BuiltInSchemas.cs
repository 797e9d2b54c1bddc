namespace KubeLint.Schemas;

/// <summary>The kinds that the API server has built in.</summary>
internal sealed class BuiltInSchemas : ISchemaSource
{
    /// <inheritdoc/>
    public SchemaDialect Dialect => SchemaDialect.BuiltIn;

    /// <inheritdoc/>
    public IReadOnlyList<Schema> Find(string apiVersion, string kind, KubernetesVersion version) =>
        KubernetesApi.Of(version).Find(apiVersion, kind) ?.Schemas ?? [];
}
