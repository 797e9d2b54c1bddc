using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Services;

/// <summary>The pods that a selector most likely means, and the labels in which they differ.</summary>
/// <param name="Template">The pod template.</param>
/// <param name="Differences">What differs; at least one.</param>
internal sealed record NearestPods(PodTemplate Template, IReadOnlyList<LabelDifference> Differences)
{
    /// <summary>Candidates beyond these are not looked at: a hint must not cost more than the finding.</summary>
    private const int MostCandidates = 512;

    /// <summary>From here on, of 1 for equal labels, a hint is more help than noise.</summary>
    private const double LeastScore = 0.5;

    /// <summary>Finds them.</summary>
    /// <param name="name">The name of the object that selects: a workload of that name is probably the one.</param>
    /// <param name="selector">The labels asked for; at least one.</param>
    /// <param name="candidates">The pods that it could select.</param>
    /// <returns>The nearest of the candidates, or null if none is near.</returns>
    public static NearestPods? Find(
        string name, IReadOnlyDictionary<string, string> selector, IEnumerable<PodTemplate> candidates)
    {
        PodTemplate? nearest = null;
        double best = LeastScore;
        foreach (PodTemplate candidate in candidates.Take(MostCandidates))
        {
            double score = selector.Average(label => Score(label.Key, label.Value, candidate.Labels))
                + (candidate.Manifest.Name == name ? LeastScore : 0);
            if (score > best || (nearest is null && score >= best))
            {
                nearest = candidate;
                best = score;
            }
        }

        return nearest is null ? null : new NearestPods(nearest, [.. Differing(selector, nearest.Labels)]);
    }

    private static double Score(string key, string value, IReadOnlyDictionary<string, string> labels)
    {
        if (labels.TryGetValue(key, out string? other))
        {
            return other == value ? 1 : EditDistance.AreNear(value, other) ? 0.8 : IsPartOf(value, other) ? 0.6 : 0;
        }

        return labels.Values.Contains(value, StringComparer.Ordinal) ? 0.7 : 0;
    }

    /// <summary><c>web</c> is part of <c>web-server</c> and of <c>shop-web</c>.</summary>
    private static bool IsPartOf(string one, string other)
    {
        (string shorter, string longer) = one.Length < other.Length ? (one, other) : (other, one);
        return longer.StartsWith($"{shorter}-", StringComparison.Ordinal)
            || longer.EndsWith($"-{shorter}", StringComparison.Ordinal);
    }

    private static IEnumerable<LabelDifference> Differing(
        IReadOnlyDictionary<string, string> selector, IReadOnlyDictionary<string, string> labels)
    {
        foreach ((string key, string value) in selector)
        {
            if (labels.TryGetValue(key, out string? other))
            {
                if (other != value)
                {
                    yield return new LabelDifference(key, value, key, other);
                }
            }
            else
            {
                string? otherKey = labels.FirstOrDefault(label => label.Value == value).Key;
                yield return new LabelDifference(key, value, otherKey, otherKey is null ? null : value);
            }
        }
    }
}
