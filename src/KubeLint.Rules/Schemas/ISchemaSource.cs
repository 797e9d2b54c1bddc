namespace KubeLint.Schemas;

/// <summary>A place that schemas of whole objects come from.</summary>
internal interface ISchemaSource
{
    /// <summary>Who reads objects by the schemas of the source.</summary>
    SchemaDialect Dialect { get; }

    /// <summary>Looks a kind up.</summary>
    /// <param name="apiVersion">The <c>apiVersion</c> as written.</param>
    /// <param name="kind">The <c>kind</c> as written.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <returns>
    /// None if the source does not know the kind, and several where it is defined several times, as copies of one
    /// CustomResourceDefinition in a repository are: an object is wrong only if it fits none of them.
    /// </returns>
    IReadOnlyList<Schema> Find(string apiVersion, string kind, KubernetesVersion version);
}
