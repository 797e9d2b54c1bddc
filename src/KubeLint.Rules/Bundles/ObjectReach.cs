using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// Which objects another one can mean by a name or by labels: those of its own namespace, or else those that may be
/// applied into it. Only the namespace of the one that asks matters, so each answer is worked out once for all objects
/// of a namespace; without that, copies of one application side by side would be compared each with each.
/// </summary>
/// <param name="bundle">The bundle, whose look-ups by name and labels are ready.</param>
internal sealed class ObjectReach(Bundle bundle)
{
    private readonly ConcurrentDictionary<(string? Namespace, string Kind, string Name), IReadOnlyList<Manifest>>
        _objects = new();

    private readonly ConcurrentDictionary<(string? Namespace, string Labels), IReadOnlyList<PodTemplate>> _pods = new();

    /// <summary>The objects of a kind and name.</summary>
    public IReadOnlyList<Manifest> Objects(string? scope, string kind, string name) => _objects.GetOrAdd(
        (scope, kind, name), key => Nearest(key.Namespace, bundle.Find(key.Kind, key.Name), manifest => manifest));

    /// <summary>The pod templates whose pods have all of the labels.</summary>
    public IReadOnlyList<PodTemplate> Pods(string? scope, IReadOnlyDictionary<string, string> labels) => _pods.GetOrAdd(
        (scope, TextOf(labels)),
        key => Nearest(key.Namespace, bundle.PodsWithLabels(labels), template => template.Manifest));

    private IReadOnlyList<T> Nearest<T>(string? scope, IEnumerable<T> all, Func<T, Manifest> manifestOf)
    {
        List<T> same = [];
        List<T> mayBeSame = [];
        foreach (T item in all)
        {
            switch (NamespaceRelations.Of(scope, bundle.NamespaceOf(manifestOf(item))))
            {
                case NamespaceRelation.Same:
                    same.Add(item);
                    break;
                case NamespaceRelation.MayBeSame:
                    mayBeSame.Add(item);
                    break;
                case NamespaceRelation.Different:
                default:
                    break;
            }
        }

        return same.Count > 0 ? same : mayBeSame;
    }

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
