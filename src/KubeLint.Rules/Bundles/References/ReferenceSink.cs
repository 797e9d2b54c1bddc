using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Collects the references of one object, those without a usable name left out.</summary>
/// <param name="manifest">The object.</param>
internal sealed class ReferenceSink(Manifest manifest)
{
    private readonly List<ObjectReference> _found = [];

    /// <summary>The object.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<ObjectReference> Found => _found;

    /// <summary>Adds a name that stands in a property of a model object.</summary>
    public void Add(
        ReferenceUse use,
        string kind,
        string? name,
        object owner,
        string property,
        bool? optional = null,
        Func<IReadOnlyList<ReferencedKey>>? keys = null,
        Container? container = null,
        string? scope = null)
    {
        if (IsName(name))
        {
            Manifest from = Manifest;
            _found.Add(new ObjectReference(from, use, kind, name!, () => from.At(owner, property), keys)
            {
                IsOptional = optional == true,
                Container = container,
                Namespace = scope,
            });
        }
    }

    /// <summary>Adds a name that stands at a path of the node tree.</summary>
    public void Add(ReferenceUse use, string kind, FieldPath path, string? scope = null)
    {
        if ((Manifest.At(path).Node as YamlScalar)?.AsString is { } name && IsName(name))
        {
            Manifest from = Manifest;
            _found.Add(new ObjectReference(from, use, kind, name, () => from.At(path)) { Namespace = scope });
        }
    }

    private static bool IsName(string? name) => name is { Length: > 0 } && !TextTemplates.AppearIn(name);
}
