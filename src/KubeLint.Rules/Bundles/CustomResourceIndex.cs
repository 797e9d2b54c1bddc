using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// The custom resources of a scan from which controllers make pods and Services that no manifest shows: operators'
/// databases, Helm releases, applications of a delivery tool. It errs on the side of "may": rules of absence ask it.
/// </summary>
public sealed class CustomResourceIndex
{
    /// <summary>Fields of a spec that describe something that runs, whatever the kind.</summary>
    private static readonly string[] RunningFields =
    [
        "chart", "containers", "image", "imageName", "instances", "nodeSets", "numberOfInstances", "podSpec",
        "podTemplate", "replicas", "size", "source", "sources", "template", "templates", "version",
    ];

    /// <summary>The API groups, each with one resource of every folder that has any.</summary>
    private readonly SortedDictionary<string, Reach<Manifest>> _groups = new(StringComparer.Ordinal);

    private readonly ReachIndex<string, Manifest> _byName;
    private readonly ReachIndex<(string Key, string Value), (Manifest Owner, YamlMapping Labels)> _labels;

    internal CustomResourceIndex(Bundle bundle)
    {
        _byName = new ReachIndex<string, Manifest>(bundle, each => each, StringComparer.Ordinal);
        _labels = new ReachIndex<(string Key, string Value), (Manifest Owner, YamlMapping Labels)>(
            bundle, each => each.Owner);
        Dictionary<string, List<Manifest>> groups = new(StringComparer.Ordinal);
        HashSet<(string Group, string Folder)> known = [];
        EntryWalk walk = new();
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (!IsCustomResource(manifest))
            {
                continue;
            }

            _byName.Add(manifest.Name, manifest);
            if (known.Add((manifest.Group, manifest.Source.Folder)))
            {
                ref List<Manifest>? group =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(groups, manifest.Group, out _);
                (group ??= []).Add(manifest);
            }

            if (manifest.NodeAt("spec") is YamlMapping spec)
            {
                walk.Begin(spec);
                AddLabels(manifest, walk);
            }
        }

        foreach ((string name, List<Manifest> group) in groups)
        {
            _groups.Add(name, new Reach<Manifest>(bundle, [.. group], each => each));
        }
    }

    /// <summary>Tells whether the pods that an object selects may be made from a custom resource.</summary>
    /// <param name="from">The object that selects them.</param>
    /// <param name="labels">The labels that they have to carry.</param>
    /// <returns>
    /// True if a resource in reach writes those labels; if its name is the value of one, and it runs something or the
    /// label's key speaks of its kind; or if an API group is the domain of a key.
    /// </returns>
    public bool MayMakePods(Manifest from, IReadOnlyDictionary<string, string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        foreach ((string key, string value) in labels)
        {
            if (IsDomainOfGroup(from, key)
                || (_byName.Of(value) is { } named && MayBeBehind(key, named.Around(from)))
                || (_labels.Of((key, value)) is { } written && HaveAll(labels, written.Around(from))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a Service may be made from a custom resource.</summary>
    /// <param name="from">The object that needs it.</param>
    /// <param name="name">The Service's name.</param>
    /// <returns>
    /// True if a resource in reach runs something, and the name is or starts with the resource's name; or if it is the
    /// Service that Flux installs for its Receivers.
    /// </returns>
    public bool MayMakeService(Manifest from, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_byName.IsEmpty)
        {
            return false;
        }

        if (name == "webhook-receiver"
            && _groups.TryGetValue("notification.toolkit.fluxcd.io", out Reach<Manifest>? flux)
            && flux.Around(from).Any())
        {
            return true;
        }

        for (int end = name.Length; end > 0; end = name.LastIndexOf('-', end - 1))
        {
            if (InReach(from, name[..end]).Any(IsRunning))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a ConfigMap, Secret, account or claim may be made from a custom resource.</summary>
    /// <param name="from">The object that needs it.</param>
    /// <param name="name">The name.</param>
    /// <returns>
    /// True if a resource in reach runs something and the name is, starts with or has between its dots the resource's
    /// name (operators call Secrets <c>shop-credentials</c> or <c>postgres.shop.credentials</c>).
    /// </returns>
    public bool MayMakeNamed(Manifest from, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !_byName.IsEmpty && (MayMakeService(from, name)
            || (name.Contains('.', StringComparison.Ordinal)
                && name.Split('.').Any(part => MayMakeService(from, part))));
    }

    private static bool IsCustomResource(Manifest manifest) =>
        manifest.ModelObject is null && manifest.PodTemplate is null
        && manifest.Group.Contains('.', StringComparison.Ordinal)
        && !manifest.Group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static bool IsRunning(Manifest manifest) =>
        manifest.NodeAt("spec") is YamlMapping spec
        && Array.Exists(RunningFields, field => spec.Find(field) is not null);

    /// <summary>
    /// <c>rook_cluster</c> speaks of a CephCluster, <c>cluster-name</c> of whatever its operator calls one.
    /// </summary>
    private static bool SpeaksOf(string key, string kind)
    {
        List<string> words = NameWords.Of(kind);
        return NameWords.Of(key).Exists(word => word == "cluster" || words.Contains(word, StringComparer.Ordinal));
    }

    private IEnumerable<Manifest> InReach(Manifest from, string name) =>
        _byName.Of(name) is { } found ? found.Around(from).Select(each => each.Thing) : [];

    private static bool MayBeBehind(
        string labelKey, IEnumerable<(Manifest Resource, NamespaceRelation Relation)> named) =>
        named.Any(each => IsRunning(each.Resource) || SpeaksOf(labelKey, each.Resource.Kind));

    private static bool HaveAll(
        IReadOnlyDictionary<string, string> labels,
        IEnumerable<((Manifest Owner, YamlMapping Labels) Thing, NamespaceRelation Relation)> written) =>
        written.Any(each => labels.All(label => Has(each.Thing.Labels, label)));

    /// <summary>An operator need not be in the namespace of what it makes.</summary>
    private bool IsDomainOfGroup(Manifest from, string key)
    {
        ReadOnlySpan<char> domain = key.AsSpan(0, Math.Max(0, key.IndexOf('/', StringComparison.Ordinal)));
        if (domain.IsEmpty)
        {
            return false;
        }

        foreach ((string group, Reach<Manifest> resources) in _groups)
        {
            if ((IsSameOrBelow(group, domain) || IsSameOrBelow(domain, group))
                && (resources.Meeting(from).Count > 0 || resources.Around(from).Any()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameOrBelow(ReadOnlySpan<char> domain, ReadOnlySpan<char> parent) =>
        domain.EndsWith(parent, StringComparison.Ordinal)
        && (domain.Length == parent.Length || domain[^(parent.Length + 1)] == '.');

    private static bool Has(YamlMapping labels, KeyValuePair<string, string> label) =>
        labels.Find(label.Key)?.Value.Resolved is YamlScalar scalar && scalar.Value == label.Value;

    /// <summary>Every map below a spec whose key says that it holds labels, those of selectors left out.</summary>
    private void AddLabels(Manifest owner, EntryWalk below)
    {
        while (below.TryNext(out YamlEntry entry))
        {
            if (entry.Value is YamlMapping labels && IsLabels(entry.Name))
            {
                AddLabels(owner, labels);
            }
        }
    }

    private void AddLabels(Manifest owner, YamlMapping labels)
    {
        foreach (YamlEntry entry in labels.EffectiveEntries())
        {
            if (entry.Value.Resolved is YamlScalar scalar)
            {
                _labels.Add((entry.Name, scalar.Value), (owner, labels));
            }
        }
    }

    private static bool IsLabels(string key) =>
        key.EndsWith("labels", StringComparison.OrdinalIgnoreCase) && key != "matchLabels";
}
