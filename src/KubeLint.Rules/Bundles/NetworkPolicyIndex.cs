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
    private readonly ReachIndex<(string Key, string Value), SelectingPolicy> _byLabel;
    private readonly ILookup<string?, SelectingPolicy> _ofNamespace;
    private readonly HomeIndex<SelectingPolicy> _near;
    private readonly SelectingPolicy[] _clusterWide;
    private readonly Reach<SelectingPolicy> _others;

    internal NetworkPolicyIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Manifests)
        {
            SelectingPolicy? policy = manifest is Manifest<V1NetworkPolicy> typed ? SelectingPolicy.Of(typed)
                : manifest.ModelObject is null ? SelectingPolicy.OfOtherEngine(manifest)
                : null;
            if (policy is not null)
            {
                _all.Add(policy);
            }
        }

        _byLabel = new ReachIndex<(string Key, string Value), SelectingPolicy>(bundle, policy => policy.Manifest);
        List<SelectingPolicy> others = [];
        foreach (SelectingPolicy policy in _all.Where(policy => !policy.SelectsEverything))
        {
            if (LabelOf(policy) is { } label)
            {
                _byLabel.Add(label, policy);
            }
            else
            {
                others.Add(policy);
            }
        }

        _others = new Reach<SelectingPolicy>(bundle, [.. others], policy => policy.Manifest);
        _clusterWide = [.. _all.Where(policy => policy.IsClusterWide)];
        _near = new HomeIndex<SelectingPolicy>(bundle.Vicinity, bundle.Kustomizations);
        SelectingPolicy[] ofEverything =
            [.. _all.Where(policy => policy is { SelectsEverything: true, IsClusterWide: false })];
        _ofNamespace = ofEverything.ToLookup(policy => bundle.NamespaceOf(policy.Manifest));
        foreach (SelectingPolicy policy in ofEverything)
        {
            _near.Add(policy, policy.Manifest.Source);
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
        relation = NamespaceRelation.Different;
        if (_all.Count == 0)
        {
            return null;
        }

        SelectingPolicy? possible = null;
        foreach ((SelectingPolicy policy, NamespaceRelation how) in Candidates(template))
        {
            if ((policy.Directions & directions) == TrafficDirections.None
                || !_bundle.Selects(policy.Selector, template))
            {
                continue;
            }

            if (how == NamespaceRelation.Same)
            {
                relation = how;
                return policy;
            }

            possible ??= policy;
        }

        relation = possible is null ? NamespaceRelation.Different : NamespaceRelation.MayBeSame;
        return possible;
    }

    /// <summary>The policies that select the pods of a template.</summary>
    /// <param name="template">The pod template.</param>
    /// <returns>Each once, with how it stands to the pods, in the order of their places.</returns>
    public IEnumerable<(SelectingPolicy Policy, NamespaceRelation Relation)> Of(PodTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Candidates(template)
            .Where(candidate => _bundle.Selects(candidate.Policy.Selector, template))
            .DistinctBy(candidate => candidate.Policy)
            .OrderBy(candidate => candidate.Policy.Manifest.Source.Path, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Policy.Manifest.Root.Span.Start);
    }

    /// <summary>
    /// The policies that may select the pods. One that selects everything does not tell whom it means, so without a
    /// namespace it counts for what is near.
    /// </summary>
    private IEnumerable<(SelectingPolicy Policy, NamespaceRelation Relation)> Candidates(PodTemplate template)
    {
        Manifest manifest = template.Manifest;
        foreach (SelectingPolicy policy in _clusterWide)
        {
            if (_bundle.Vicinity.MayMeet(policy.Manifest, manifest))
            {
                yield return (policy, NamespaceRelation.Same);
            }
        }

        if (_bundle.NamespaceOf(manifest) is { } name)
        {
            foreach (SelectingPolicy policy in _ofNamespace[name])
            {
                yield return (policy, NamespaceRelation.Same);
            }
        }

        IReadOnlyList<SelectingPolicy> near = _near.Near(manifest.Source);
        for (int index = 0; index < near.Count; index++)
        {
            SelectingPolicy policy = near[index];
            if (_bundle.Relate(policy.Manifest, manifest) is not NamespaceRelation.Different and var relation)
            {
                yield return (policy, relation);
            }
        }

        foreach ((string key, string value) in _byLabel.IsEmpty ? [] : _bundle.LabelsOf(template))
        {
            if (_byLabel.Of((key, value)) is { } reach)
            {
                foreach ((SelectingPolicy Policy, NamespaceRelation Relation) found in reach.Around(manifest))
                {
                    yield return found;
                }
            }
        }

        foreach ((SelectingPolicy Policy, NamespaceRelation Relation) found in _others.Around(manifest))
        {
            yield return found;
        }
    }

    private static (string Key, string Value)? LabelOf(SelectingPolicy policy)
    {
        foreach ((string key, string value) in policy.Selector.MatchLabels ?? new Dictionary<string, string>())
        {
            if (!LabelSelectors.IsAddedByController(key))
            {
                return (key, value);
            }
        }

        return null;
    }
}
