using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// Which objects another one can mean by a name or by labels: those of its own namespace, or else those that may be
/// applied into it.
/// </summary>
/// <param name="bundle">The bundle, whose look-ups by name and labels are ready.</param>
internal sealed class ObjectReach(Bundle bundle)
{
    private readonly ConcurrentDictionary<(string Kind, string Name), Reach<Manifest>> _objects = new();

    private readonly ConcurrentDictionary<string, Reach<PodTemplate>> _pods = new(StringComparer.Ordinal);

    /// <summary>The objects of a kind and name.</summary>
    public IReadOnlyList<Manifest> Objects(Manifest from, string kind, string name) => Of(kind, name).Meant(from);

    /// <summary>All objects that have, or are given by a kustomization, a name.</summary>
    public Reach<Manifest> Of(string kind, string name) => _objects.GetOrAdd(
        (kind, name), key => new Reach<Manifest>(bundle, bundle.FindNamed(key.Kind, key.Name), each => each));

    /// <summary>The pod templates whose pods have all of the labels.</summary>
    public IReadOnlyList<PodTemplate> Pods(Manifest from, IReadOnlyDictionary<string, string> labels) => _pods.GetOrAdd(
        TextOf(labels),
        _ => new Reach<PodTemplate>(bundle, bundle.PodsWithLabels(labels), each => each.Manifest)).Meant(from);

    /// <summary>The labels as one word; with the lengths in it no character needs to be a separator.</summary>
    private static string TextOf(IReadOnlyDictionary<string, string> labels)
    {
        StringBuilder text = new();
        foreach ((string key, string value) in labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key.Length}:{key}{value.Length}:{value}");
        }

        return text.ToString();
    }
}
