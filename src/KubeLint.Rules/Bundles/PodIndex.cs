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
        if (!TryFindRarest(wanted, out var rarest))
        {
            return Array.FindAll(_all, template => HasAll(template, wanted));
        }

        List<PodTemplate>? found = null;
        foreach (PodTemplate template in rarest)
        {
            if (HasAll(template, wanted))
            {
                (found ??= []).Add(template);
            }
        }

        return found?.ToArray() ?? [];
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

    /// <summary>Finds the templates with the rarest of the labels.</summary>
    /// <returns>False if a controller adds every one of them, so that all templates may have them.</returns>
    private bool TryFindRarest(
        KeyValuePair<string, string>[] wanted, out MultiMap<(string Key, string Value), PodTemplate>.Things rarest)
    {
        rarest = default;
        foreach ((string key, string value) in wanted)
        {
            var having = _byLabel[(key, value)];
            if (having.Count == 0)
            {
                if (!LabelSelectors.IsAddedByController(key))
                {
                    rarest = default;
                    return true;
                }
            }
            else if (rarest.Count == 0 || having.Count < rarest.Count)
            {
                rarest = having;
            }
        }

        return rarest.Count > 0;
    }
}
