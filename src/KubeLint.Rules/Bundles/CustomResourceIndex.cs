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

    private readonly Bundle _bundle;
    /// <summary>The API groups, each with one resource of every folder that has any.</summary>
    private readonly SortedDictionary<string, Dictionary<string, Manifest>> _groups = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Manifest>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Value), List<(Manifest Owner, YamlMapping Labels)>> _labels = [];

    internal CustomResourceIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Manifests.Where(IsCustomResource))
        {
            _groups.TryAdd(manifest.Group, new Dictionary<string, Manifest>(StringComparer.Ordinal));
            _groups[manifest.Group].TryAdd(manifest.Source.Folder, manifest);
            ref List<Manifest>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, manifest.Name, out _);
            (list ??= []).Add(manifest);
            if (manifest.NodeAt("spec") is YamlMapping spec)
            {
                AddLabels(manifest, spec);
            }
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
                || InReach(from, value).Any(manifest => IsRunning(manifest) || SpeaksOf(key, manifest.Kind)))
            {
                return true;
            }

            if (_labels.TryGetValue((key, value), out List<(Manifest Owner, YamlMapping Labels)>? written)
                && written.Exists(each => InReach(from, each.Owner) && labels.All(label => Has(each.Labels, label))))
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
    /// True if a resource in reach runs something, and the name is or starts with the resource's name.
    /// </returns>
    public bool MayMakeService(Manifest from, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
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
        _byName.TryGetValue(name, out List<Manifest>? found) ? found.Where(manifest => InReach(from, manifest)) : [];

    private bool InReach(Manifest from, Manifest manifest) =>
        _bundle.Relate(from, manifest) != NamespaceRelation.Different;

    /// <summary>An operator need not be in the namespace of what it makes.</summary>
    private bool IsDomainOfGroup(Manifest from, string key)
    {
        string domain = key[..Math.Max(0, key.IndexOf('/', StringComparison.Ordinal))];
        return domain.Length > 0
            && _groups.Any(group => (IsSameOrBelow(group.Key, domain) || IsSameOrBelow(domain, group.Key))
                && group.Value.Values.Any(each => _bundle.Vicinity.MayMeet(from, each) || InReach(from, each)));
    }

    private static bool IsSameOrBelow(string domain, string parent) =>
        domain.EndsWith(parent, StringComparison.Ordinal)
        && (domain.Length == parent.Length || domain[^(parent.Length + 1)] == '.');

    private static bool Has(YamlMapping labels, KeyValuePair<string, string> label) =>
        labels.Find(label.Key)?.Value.Resolved is YamlScalar scalar && scalar.Value == label.Value;

    /// <summary>Every map below a spec whose key says that it holds labels, those of selectors left out.</summary>
    private void AddLabels(Manifest owner, YamlMapping spec)
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
                    AddLabels(owner, labels.EffectiveEntries(), labels);
                }
            }
        }
    }

    private void AddLabels(Manifest owner, IEnumerable<YamlEntry> entries, YamlMapping labels)
    {
        foreach (YamlEntry entry in entries)
        {
            if (entry.Value.Resolved is YamlScalar scalar)
            {
                ref List<(Manifest Owner, YamlMapping Labels)>? list =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_labels, (entry.Name, scalar.Value), out _);
                (list ??= []).Add((owner, labels));
            }
        }
    }

    private static bool IsLabels(string key) =>
        key.EndsWith("labels", StringComparison.OrdinalIgnoreCase) && key != "matchLabels";
}
