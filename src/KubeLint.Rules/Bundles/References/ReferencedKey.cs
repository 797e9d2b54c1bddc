using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>A key that a reference asks of a ConfigMap or Secret.</summary>
public sealed class ReferencedKey
{
    private readonly Manifest _from;
    private readonly object _owner;

    internal ReferencedKey(string name, Manifest from, object owner)
    {
        Name = name;
        _from = from;
        _owner = owner;
    }

    /// <summary>The key.</summary>
    public string Name { get; }

    /// <summary>Where it stands. Every part of the API that asks for a key calls it so.</summary>
    public Place Place => _from.At(_owner, nameof(V1KeyToPath.Key));
}
