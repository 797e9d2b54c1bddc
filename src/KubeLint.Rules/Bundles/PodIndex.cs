using System.Runtime.InteropServices;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Finds pod templates by their labels without going through all of them.</summary>
internal sealed class PodIndex
{
    private readonly Dictionary<(string Key, string Value), List<PodTemplate>> _byLabel = [];
    private readonly IReadOnlyList<PodTemplate> _all;
    private readonly PodLabels _labels;

    public PodIndex(IReadOnlyList<PodTemplate> templates, PodLabels labels)
    {
        _all = templates;
        _labels = labels;
        foreach (PodTemplate template in templates)
        {
            foreach ((string key, string value) in labels.Of(template))
            {
                ref List<PodTemplate>? list =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_byLabel, (key, value), out _);
                (list ??= []).Add(template);
            }
        }
    }

    /// <summary>The templates whose pods have all of the labels, those that controllers add included.</summary>
    public IEnumerable<PodTemplate> WithLabels(IReadOnlyDictionary<string, string> labels)
    {
        KeyValuePair<string, string>[] wanted = [.. labels];
        return Candidates(labels).Where(template => HasAll(template, wanted));
    }

    private bool HasAll(PodTemplate template, KeyValuePair<string, string>[] wanted)
    {
        foreach ((string key, string value) in wanted)
        {
            if (!_labels.MayHave(template, key, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The templates with the rarest of the labels; all if a controller adds every one of them.</summary>
    private IReadOnlyList<PodTemplate> Candidates(IReadOnlyDictionary<string, string> labels)
    {
        IReadOnlyList<PodTemplate>? fewest = null;
        foreach ((string key, string value) in labels)
        {
            if (!_byLabel.TryGetValue((key, value), out List<PodTemplate>? list))
            {
                if (!LabelSelectors.IsAddedByController(key))
                {
                    return [];
                }
            }
            else if (fewest is null || list.Count < fewest.Count)
            {
                fewest = list;
            }
        }

        return fewest ?? _all;
    }
}
