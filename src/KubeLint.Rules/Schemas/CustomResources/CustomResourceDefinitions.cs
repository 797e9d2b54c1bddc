using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KubeLint.Manifests;

namespace KubeLint.Schemas.CustomResources;

/// <summary>
/// All definitions of custom resources that a scan knows, by kind. Their schemas are read when an object asks for one.
/// </summary>
internal sealed class CustomResourceDefinitions : ISchemaSource
{
    private readonly Dictionary<(string Group, string Kind), List<CustomResourceDefinition>> _byKind = [];
    private readonly Dictionary<string, List<CustomResourceDefinition>> _byGroup = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(CustomResourceVersion Version, KubernetesVersion Kubernetes), Schema>
        _schemas = [];

    /// <summary>Finds the definitions.</summary>
    /// <param name="given">The objects that the user gives as schemas: what they define, they define alone.</param>
    /// <param name="scanned">The objects of the scan.</param>
    public CustomResourceDefinitions(IEnumerable<Manifest> given, IEnumerable<Manifest> scanned)
    {
        Add(given.Select(CustomResourceDefinition.Read).OfType<CustomResourceDefinition>());
        HashSet<(string Group, string Kind)> settled = [.. _byKind.Keys];
        CustomResourceDefinition[] found =
            [.. scanned.Select(CustomResourceDefinition.Read).OfType<CustomResourceDefinition>()];
        Add(found, settled);
        foreach (CustomResourceDefinition definition in found)
        {
            Append(_byGroup, definition.Group, definition);
        }
    }

    /// <inheritdoc/>
    public SchemaDialect Dialect => SchemaDialect.CustomResource;

    /// <summary>The definitions of a kind.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>None for an unknown kind; several, in the order of places, for one that is defined several times.
    /// </returns>
    public IReadOnlyList<CustomResourceDefinition> Of(string group, string kind) =>
        _byKind.TryGetValue((group, kind), out List<CustomResourceDefinition>? found) ? found : [];

    /// <summary>The definitions of a group.</summary>
    /// <param name="group">The API group.</param>
    /// <returns>The definitions of the scan, in the order of their places.</returns>
    public IReadOnlyList<CustomResourceDefinition> InGroup(string group) =>
        _byGroup.TryGetValue(group, out List<CustomResourceDefinition>? found) ? found : [];

    /// <summary>Tells whether a kind is defined.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True if a definition of it is known.</returns>
    public bool Define(string group, string kind) => _byKind.ContainsKey((group, kind));

    /// <summary>Tells whether objects of a kind live in namespaces.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Null if no definition is known, or several say different things.</returns>
    public bool? IsNamespaced(string group, string kind)
    {
        IReadOnlyList<CustomResourceDefinition> definitions = Of(group, kind);
        bool? answer = definitions.Count > 0 ? definitions[0].IsNamespaced : null;
        for (int index = 1; index < definitions.Count; index++)
        {
            answer = definitions[index].IsNamespaced == answer ? answer : null;
        }

        return answer;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Schema> Find(string apiVersion, string kind, KubernetesVersion version)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        string group = slash < 0 ? "" : apiVersion[..slash];
        if (Of(group, kind) is not { Count: > 0 } definitions)
        {
            return [];
        }

        string name = apiVersion[(slash + 1)..];
        List<Schema> schemas = [];
        foreach (CustomResourceDefinition definition in definitions)
        {
            if (definition.Versions.FirstOrDefault(each => each.IsServed && each.Name == name) is { } found)
            {
                schemas.Add(_schemas.GetOrAdd((found, version), static key => key.Version.Definition.ReadSchema(
                    key.Version, WholeObject.ObjectMetaOf(key.Kubernetes))));
            }
        }

        return schemas;
    }

    private void Add(
        IEnumerable<CustomResourceDefinition> definitions, HashSet<(string Group, string Kind)>? settled = null)
    {
        foreach (CustomResourceDefinition definition in definitions)
        {
            (string Group, string Kind) key = (definition.Group, definition.Kind);
            if (definition is { Group.Length: > 0, Kind.Length: > 0 } && settled?.Contains(key) != true)
            {
                Append(_byKind, key, definition);
            }
        }
    }

    private static void Append<TKey>(
        Dictionary<TKey, List<CustomResourceDefinition>> index, TKey key, CustomResourceDefinition definition)
        where TKey : notnull
    {
        ref List<CustomResourceDefinition>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (list ??= []).Add(definition);
    }
}
