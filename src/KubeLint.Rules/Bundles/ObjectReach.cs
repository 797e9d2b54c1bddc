using System.Collections.Concurrent;
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

    /// <summary>Of a name that nothing has.</summary>
    private readonly Reach<Manifest> _none = new(bundle, [], each => each);

    /// <summary>The objects of a kind and name.</summary>
    public IReadOnlyList<Manifest> Objects(Manifest from, string kind, string name) => Of(kind, name).Meant(from);

    /// <summary>All objects that have, or are given by a kustomization, a name.</summary>
    public Reach<Manifest> Of(string kind, string name)
    {
        if (_objects.TryGetValue((kind, name), out Reach<Manifest>? known))
        {
            return known;
        }

        Manifest[] named = bundle.FindNamed(kind, name);
        return named.Length == 0
            ? _none
            : _objects.GetOrAdd((kind, name), new Reach<Manifest>(bundle, named, each => each));
    }

    /// <summary>The pod templates whose pods have all of the labels.</summary>
    public IReadOnlyList<PodTemplate> Pods(Manifest from, IReadOnlyDictionary<string, string> labels)
    {
        string text = TextOf(labels);
        if (!_pods.TryGetValue(text, out Reach<PodTemplate>? reach))
        {
            reach = _pods.GetOrAdd(
                text, new Reach<PodTemplate>(bundle, bundle.PodsWithLabels(labels), each => each.Manifest));
        }

        return reach.Meant(from);
    }

    /// <summary>The labels as one word; with the lengths in it no character needs to be a separator.</summary>
    private static string TextOf(IReadOnlyDictionary<string, string> labels)
    {
        StringBuilder text = new();
        foreach ((string key, string value) in labels)
        {
            text.Append(key.Length).Append(':').Append(key).Append(value.Length).Append(':').Append(value);
        }

        return text.ToString();
    }
}
