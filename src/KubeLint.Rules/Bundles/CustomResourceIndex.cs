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

    private readonly Dictionary<string, Reach<Manifest>> _byName;
    private readonly Dictionary<(string Key, string Value), Reach<(Manifest Owner, YamlMapping Labels)>> _labels;

    internal CustomResourceIndex(Bundle bundle)
    {
        Manifest[] all = [.. bundle.Manifests.Where(IsCustomResource)];
        foreach (IGrouping<string, Manifest> group in all.GroupBy(each => each.Group, StringComparer.Ordinal))
        {
            _groups.Add(
                group.Key, ReachOf(bundle, group.DistinctBy(each => each.Source.Folder, StringComparer.Ordinal)));
        }

        _byName = all.GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => ReachOf(bundle, same), StringComparer.Ordinal);
        Dictionary<(string Key, string Value), List<(Manifest Owner, YamlMapping Labels)>> labels = [];
        foreach (Manifest manifest in all)
        {
            if (manifest.NodeAt("spec") is YamlMapping spec)
            {
                AddLabels(manifest, spec, labels);
            }
        }

        _labels = labels.ToDictionary(
            label => label.Key,
            label => new Reach<(Manifest Owner, YamlMapping Labels)>(bundle, label.Value, each => each.Owner));
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
                || InReach(from, value).Any(manifest => IsRunning(manifest) || SpeaksOf(key, manifest.Kind)))
            {
                return true;
            }

            if (_labels.TryGetValue((key, value), out Reach<(Manifest Owner, YamlMapping Labels)>? written)
                && written.Around(from).Any(each => labels.All(label => Has(each.Thing.Labels, label))))
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
        return _byName.Count > 0 && (MayMakeService(from, name)
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
        _byName.TryGetValue(name, out Reach<Manifest>? found) ? found.Around(from).Select(each => each.Thing) : [];

    private static Reach<Manifest> ReachOf(Bundle bundle, IEnumerable<Manifest> manifests) =>
        new(bundle, [.. manifests], each => each);

    /// <summary>An operator need not be in the namespace of what it makes.</summary>
    private bool IsDomainOfGroup(Manifest from, string key)
    {
        string domain = key[..Math.Max(0, key.IndexOf('/', StringComparison.Ordinal))];
        return domain.Length > 0
            && _groups.Any(group => (IsSameOrBelow(group.Key, domain) || IsSameOrBelow(domain, group.Key))
                && (group.Value.Meeting(from).Count > 0 || group.Value.Around(from).Any()));
    }

    private static bool IsSameOrBelow(string domain, string parent) =>
        domain.EndsWith(parent, StringComparison.Ordinal)
        && (domain.Length == parent.Length || domain[^(parent.Length + 1)] == '.');

    private static bool Has(YamlMapping labels, KeyValuePair<string, string> label) =>
        labels.Find(label.Key)?.Value.Resolved is YamlScalar scalar && scalar.Value == label.Value;

    /// <summary>Every map below a spec whose key says that it holds labels, those of selectors left out.</summary>
    private static void AddLabels(
        Manifest owner,
        YamlMapping spec,
        Dictionary<(string Key, string Value), List<(Manifest Owner, YamlMapping Labels)>> found)
    {
        Stack<YamlNode> open = new([spec]);
        while (open.TryPop(out YamlNode? node))
        {
            foreach (YamlNode child in (node as YamlSequence)?.Items ?? [])
            {
                open.Push(child);
            }

            foreach (YamlEntry entry in (node as YamlMapping)?.Entries ?? [])
            {
                open.Push(entry.Value);
                if (entry.Value is YamlMapping labels && IsLabels(entry.Name))
                {
                    AddLabels(owner, labels.EffectiveEntries(), labels, found);
                }
            }
        }
    }

    private static void AddLabels(
        Manifest owner,
        IEnumerable<YamlEntry> entries,
        YamlMapping labels,
        Dictionary<(string Key, string Value), List<(Manifest Owner, YamlMapping Labels)>> found)
    {
        foreach (YamlEntry entry in entries)
        {
            if (entry.Value.Resolved is YamlScalar scalar)
            {
                ref List<(Manifest Owner, YamlMapping Labels)>? list =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(found, (entry.Name, scalar.Value), out _);
                (list ??= []).Add((owner, labels));
            }
        }
    }

    private static bool IsLabels(string key) =>
        key.EndsWith("labels", StringComparison.OrdinalIgnoreCase) && key != "matchLabels";
}
