using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>The namespaces of the scan, as the peers of network policies select them.</summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class SelectedNamespaces(Bundle bundle)
{
    /// <summary>More are not looked at for one peer.</summary>
    private const int MostCandidates = 256;

    private const string NameLabel = "kubernetes.io/metadata.name";

    private readonly ILookup<(string Key, string Value), (Manifest Namespace, Dictionary<string, string> Labels)>
        _byLabel = bundle.All<V1Namespace>()
            .Select(each => (Namespace: (Manifest)each, Labels: LabelsOf(each)))
            .SelectMany(each => each.Labels.Select(label => (Label: (label.Key, label.Value), Labelled: each)))
            .ToLookup(pair => pair.Label, pair => pair.Labelled);

    /// <summary>Finds out whether a peer selects namespaces of which none has the pods that it asks for.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="wanted">
    /// The selector of the namespaces. If it asks for no label, those are meant too that nobody has written down.
    /// </param>
    /// <param name="selector">The selector of the pods.</param>
    /// <returns>One of them; null if none is in the scan with its pods, or some may have such pods.</returns>
    public Manifest? WithoutPods(Manifest policy, V1LabelSelector wanted, V1LabelSelector selector)
    {
        if (wanted.MatchLabels is not { Count: > 0 } labels || selector.MatchLabels is not { Count: > 0 } podLabels)
        {
            return null;
        }

        (string key, string value) = labels.First();
        var candidates = _byLabel[(key, value)];
        Manifest[] found =
        [
            .. candidates
                .Take(MostCandidates)
                .Where(each => LabelSelectors.Matches(wanted, each.Labels)
                    && bundle.Vicinity.MayMeet(policy, each.Namespace))
                .Select(each => each.Namespace),
        ];
        bool mayHavePods = candidates.Skip(MostCandidates).Any()
            || !Array.TrueForAll(found, each => bundle.Namespaces.HasPodsIn(each.Name))
            || PolicyPods.MayBeElsewhere(policy, selector, bundle)
            || bundle.PodsWithLabels(LabelSelectors.Labels(podLabels)).Any(pods => bundle.Selects(selector, pods)
                && (bundle.NamespaceOf(pods.Manifest) is not { } name
                    || Array.Exists(found, each => each.Name == name)));
        return mayHavePods ? null : found.FirstOrDefault();
    }

    /// <summary>Every namespace is given a label with its name.</summary>
    private static Dictionary<string, string> LabelsOf(Manifest manifest)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in (manifest.NodeAt("metadata", "labels") as YamlMapping)?.EffectiveEntries() ?? [])
        {
            labels[entry.Name] = (entry.Value.Resolved as YamlScalar)?.Value ?? "";
        }

        labels[NameLabel] = manifest.Name;
        return labels;
    }
}
