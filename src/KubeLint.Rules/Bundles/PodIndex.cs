using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Finds pod templates by their labels without going through all of them.</summary>
internal sealed class PodIndex
{
    private readonly MultiMap<(string Key, string Value), PodTemplate> _byLabel = new();
    private readonly PodTemplate[] _all;
    private readonly PodLabels _labels;

    public PodIndex(PodTemplate[] templates, PodLabels labels)
    {
        _all = templates;
        _labels = labels;
        foreach (PodTemplate template in templates)
        {
            foreach ((string key, string value) in labels.Of(template))
            {
                _byLabel.Add((key, value), template);
            }
        }
    }

    /// <summary>The templates whose pods have all of the labels, those that controllers add included.</summary>
    public PodTemplate[] WithLabels(IReadOnlyDictionary<string, string> labels)
    {
        KeyValuePair<string, string>[] wanted = [.. labels];
        return Array.FindAll(Candidates(wanted), template => HasAll(template, wanted));
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
    private PodTemplate[] Candidates(KeyValuePair<string, string>[] wanted)
    {
        MultiMap<(string Key, string Value), PodTemplate>.Things fewest = default;
        foreach ((string key, string value) in wanted)
        {
            var having = _byLabel[(key, value)];
            if (having.Count == 0)
            {
                if (!LabelSelectors.IsAddedByController(key))
                {
                    return [];
                }
            }
            else if (fewest.Count == 0 || having.Count < fewest.Count)
            {
                fewest = having;
            }
        }

        return fewest.Count > 0 ? fewest.ToArray() : _all;
    }
}
