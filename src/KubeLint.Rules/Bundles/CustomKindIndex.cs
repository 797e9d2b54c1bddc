using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>The kinds that the CustomResourceDefinitions of a scan define.</summary>
public sealed class CustomKindIndex
{
    private readonly Dictionary<(string Group, string Kind), HashSet<string>> _scopes = [];

    internal CustomKindIndex(Bundle bundle)
    {
        foreach (Manifest<V1CustomResourceDefinition> definition in bundle.All<V1CustomResourceDefinition>())
        {
            if (definition.Model.Spec is { Group: { } group, Names.Kind: { } kind, Scope: { } scope })
            {
                if (!_scopes.TryGetValue((group, kind), out HashSet<string>? scopes))
                {
                    _scopes.Add((group, kind), scopes = new HashSet<string>(StringComparer.Ordinal));
                }

                scopes.Add(scope);
            }
        }
    }

    /// <summary>Tells whether the scan defines a kind.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True if a CustomResourceDefinition of the scan does.</returns>
    public bool Has(string group, string kind) => _scopes.ContainsKey((group, kind));

    /// <summary>Tells whether objects of a kind that the scan defines are outside of namespaces.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True if all of its definitions say so.</returns>
    public bool IsClusterScoped(string group, string kind) =>
        _scopes.TryGetValue((group, kind), out HashSet<string>? scopes) && scopes is { Count: 1 }
        && scopes.Contains("Cluster");
}
