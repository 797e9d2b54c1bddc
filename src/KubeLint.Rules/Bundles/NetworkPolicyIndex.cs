using System.Runtime.InteropServices;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// The network policies of a scan, found by the pods that they select (Kubernetes docs, "Network Policies"). Policies
/// of other engines (Cilium, Calico, Antrea) count for every pod of their namespace, or of the cluster.
/// </summary>
public sealed class NetworkPolicyIndex
{
    private readonly Bundle _bundle;
    private readonly List<SelectingPolicy> _all = [];
    private readonly Dictionary<(string Key, string Value), List<SelectingPolicy>> _byLabel = [];
    private readonly Dictionary<string, List<SelectingPolicy>> _byNamespace = new(StringComparer.Ordinal);
    private readonly List<SelectingPolicy> _withoutLabel = [];
    private readonly List<SelectingPolicy> _ofNoNamespace = [];

    internal NetworkPolicyIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            SelectingPolicy? policy = manifest is Manifest<V1NetworkPolicy> typed ? SelectingPolicy.Of(typed)
                : manifest.ModelObject is null ? SelectingPolicy.OfOtherEngine(manifest)
                : null;
            if (policy is not null)
            {
                Add(policy);
            }
        }
    }

    /// <summary>All policies, in the order of their places.</summary>
    public IReadOnlyList<SelectingPolicy> All => _all;

    /// <summary>A policy that selects the pods of a template.</summary>
    /// <param name="template">The pod template.</param>
    /// <param name="directions">The directions of which it has to restrict at least one.</param>
    /// <param name="relation">
    /// How it stands to the pods: <see cref="NamespaceRelation.MayBeSame"/> only if no other selects them.
    /// </param>
    /// <returns>The policy, or null if there is none.</returns>
    public SelectingPolicy? Find(PodTemplate template, TrafficDirections directions, out NamespaceRelation relation)
    {
        ArgumentNullException.ThrowIfNull(template);
        SelectingPolicy? possible = null;
        foreach (SelectingPolicy policy in Candidates(template))
        {
            relation = policy.IsClusterWide
                ? NamespaceRelation.Same
                : _bundle.Relate(policy.Manifest, template.Manifest);
            if (relation == NamespaceRelation.Different
                || (policy.Directions & directions) == TrafficDirections.None
                || !_bundle.Selects(policy.Selector, template))
            {
                continue;
            }

            if (relation == NamespaceRelation.Same)
            {
                return policy;
            }

            possible ??= policy;
        }

        relation = possible is null ? NamespaceRelation.Different : NamespaceRelation.MayBeSame;
        return possible;
    }

    private IEnumerable<SelectingPolicy> Candidates(PodTemplate template)
    {
        // Those without a label to find them by are few and select much, so the ones nearest to the pods come first.
        string scope = _bundle.NamespaceOf(template.Manifest) ?? NamespaceRelations.Default;
        IEnumerable<SelectingPolicy> near = Listed(_byNamespace, scope);
        IEnumerable<SelectingPolicy> labelled = _bundle.LabelsOf(template)
            .SelectMany(label => Listed(_byLabel, (label.Key, label.Value)));
        bool mayMoveAnywhere = _bundle.NamespaceOf(template.Manifest) is null;
        return near.Concat(labelled).Concat(mayMoveAnywhere ? _withoutLabel : _ofNoNamespace);
    }

    private void Add(SelectingPolicy policy)
    {
        _all.Add(policy);
        foreach ((string key, string value) in policy.Selector.MatchLabels ?? new Dictionary<string, string>())
        {
            if (!LabelSelectors.IsAddedByController(key))
            {
                Append(_byLabel, (key, value), policy);
                return;
            }
        }

        _withoutLabel.Add(policy);
        string? scope = _bundle.NamespaceOf(policy.Manifest);
        Append(_byNamespace, scope ?? NamespaceRelations.Default, policy);
        if (scope is null || policy.IsClusterWide)
        {
            _ofNoNamespace.Add(policy);
        }
    }

    private static IReadOnlyList<SelectingPolicy> Listed<TKey>(Dictionary<TKey, List<SelectingPolicy>> index, TKey key)
        where TKey : notnull =>
        index.TryGetValue(key, out List<SelectingPolicy>? found) ? found : [];

    private static void Append<TKey>(Dictionary<TKey, List<SelectingPolicy>> index, TKey key, SelectingPolicy policy)
        where TKey : notnull
    {
        ref List<SelectingPolicy>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (list ??= []).Add(policy);
    }
}
