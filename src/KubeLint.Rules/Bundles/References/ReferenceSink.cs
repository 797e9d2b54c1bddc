using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Collects the references of one object, those without a usable name left out.</summary>
/// <param name="manifest">The object.</param>
internal sealed class ReferenceSink(Manifest manifest)
{
    private List<ObjectReference>? _found;

    /// <summary>The object.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<ObjectReference> Found => _found ?? (IReadOnlyList<ObjectReference>)[];

    /// <summary>Adds a name that stands in a property of a model object.</summary>
    public void Add(
        ReferenceUse use,
        string kind,
        string? name,
        object owner,
        string property,
        bool? optional = null,
        string? key = null,
        IList<V1KeyToPath>? items = null,
        Container? container = null)
    {
        if (IsName(name))
        {
            (_found ??= []).Add(new ObjectReference(Manifest, use, kind, name!, owner, property)
            {
                IsOptional = optional == true,
                Key = key,
                Items = items,
                Container = container,
            });
        }
    }

    /// <summary>Adds a name that stands at a path of the node tree.</summary>
    public void Add(ReferenceUse use, string kind, FieldPath path, string? scope = null)
    {
        if ((Manifest.NodeAt(path) as YamlScalar)?.AsString is { } name && IsName(name))
        {
            (_found ??= []).Add(new ObjectReference(Manifest, use, kind, name, path) { Namespace = scope });
        }
    }

    private static bool IsName(string? name) => name is { Length: > 0 } && !TextTemplates.AppearIn(name);
}
