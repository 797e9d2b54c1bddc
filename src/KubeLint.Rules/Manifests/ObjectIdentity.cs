namespace KubeLint.Manifests;

/// <summary>Which Kubernetes object a finding is about.</summary>
/// <param name="ApiVersion">The <c>apiVersion</c> as written.</param>
/// <param name="Kind">The <c>kind</c> as written.</param>
/// <param name="Namespace">The <c>metadata.namespace</c> as written, or null.</param>
/// <param name="Name">The <c>metadata.name</c> (else <c>generateName</c>) as written; empty if there is none.</param>
public sealed record ObjectIdentity(string ApiVersion, string Kind, string? Namespace, string Name)
{
    /// <summary><c>namespace/Kind/name</c>, without the namespace where there is none.</summary>
    /// <returns>The identity as one word.</returns>
    public override string ToString() => Namespace is null ? $"{Kind}/{Name}" : $"{Namespace}/{Kind}/{Name}";
}
