using KubeLint.Findings;
using KubeLint.Schemas;

namespace KubeLint.Configuration.Files;

/// <summary>
/// What holds in a folder once all layers lie over one another, each setting with its place. Of a single setting the
/// nearest layer counts, of names with values the nearest for each name; lists add up.
/// </summary>
public sealed class EffectiveConfig
{
    private readonly IReadOnlyList<ConfigLayer> _layers;

    /// <summary>Lays layers over one another.</summary>
    /// <param name="layers">The layers, the lowest first.</param>
    internal EffectiveConfig(IReadOnlyList<ConfigLayer> layers) => _layers = layers;

    /// <summary>The profiles whose rules are the start: those of the nearest layer that names any.</summary>
    public Sourced<IReadOnlyList<string>> Profiles
    {
        get
        {
            ConfigLayer? layer = _layers.LastOrDefault(each => each.Profiles.Count > 0);
            return layer is null ? new Sourced<IReadOnlyList<string>>([Configuration.Profiles.Recommended.Name], null)
                : layer.At(layer.Profiles, layer.Settings.Profile is null ? "extends" : "profile");
        }
    }

    /// <summary>The versions of Kubernetes; null if nobody says.</summary>
    public Sourced<KubernetesVersionRange>? KubernetesVersion =>
        Nearest(settings => settings.KubernetesVersion, "kubernetesVersion");

    /// <summary>The mildest severity that fails; null if nobody says.</summary>
    public Sourced<FailOn>? FailOn => NearestValue(settings => settings.FailOn, "failOn");

    /// <summary>The rules that run beside those of the profiles.</summary>
    public IEnumerable<Sourced<string>> Select => Items(settings => settings.Select, "select");

    /// <summary>The rules that do not run.</summary>
    public IEnumerable<Sourced<string>> Ignore => Items(settings => settings.Ignore, "ignore");

    /// <summary>The severities of rules, by selector; a later one counts more.</summary>
    public IEnumerable<Sourced<KeyValuePair<string, Severity>>> Severities =>
        _layers.SelectMany(layer => Pairs(layer, layer.Settings.Severity, "severity"));

    /// <summary>The options of rules, by the rule as it is written; a later one counts more.</summary>
    public IEnumerable<Sourced<(string Rule, string Option, RuleOptionValue Value)>> Options =>
        from layer in _layers
        from rule in layer.Settings.Options ?? Nothing<IReadOnlyDictionary<string, RuleOptionValue>>()
        from option in rule.Value
        select layer.At((rule.Key, option.Key, option.Value), "options", rule.Key, option.Key);

    /// <summary>What is not scanned.</summary>
    public IEnumerable<Sourced<string>> Exclude => Items(settings => settings.Exclude, "exclude");

    /// <summary>The environments by name; those of nearer layers first.</summary>
    public IEnumerable<Sourced<KeyValuePair<string, EnvironmentSection>>> Environments => _layers.Reverse()
        .SelectMany(layer => Pairs(layer, layer.Settings.Environments, "environments"))
        .DistinctBy(each => each.Value.Key, StringComparer.Ordinal);

    /// <summary>What is different for some objects; that of nearer layers first.</summary>
    public IEnumerable<Sourced<OverrideSection>> Overrides => _layers.Reverse().SelectMany(layer =>
        (layer.Settings.Overrides ?? []).Select((each, index) => layer.At(each, "overrides", $"{index}")));

    /// <summary>The objects that exist elsewhere.</summary>
    public IEnumerable<Sourced<string>> External => Items(settings => settings.External, "external");

    /// <summary>The Ingress classes of the cluster.</summary>
    public IEnumerable<Sourced<string>> IngressClasses =>
        OfCluster(cluster => cluster.IngressClasses, "ingressClasses");

    /// <summary>The storage classes of the cluster.</summary>
    public IEnumerable<Sourced<string>> StorageClasses =>
        OfCluster(cluster => cluster.StorageClasses, "storageClasses");

    /// <summary>The priority classes of the cluster.</summary>
    public IEnumerable<Sourced<string>> PriorityClasses =>
        OfCluster(cluster => cluster.PriorityClasses, "priorityClasses");

    /// <summary>The namespaces of the cluster.</summary>
    public IEnumerable<Sourced<string>> Namespaces => OfCluster(cluster => cluster.Namespaces, "namespaces");

    /// <summary>The Ingress class of Ingresses that name none; null if nobody says.</summary>
    public Sourced<string>? DefaultIngressClass =>
        Nearest(settings => settings.Cluster?.DefaultIngressClass, "cluster", "defaultIngressClass");

    /// <summary>Whether network policies are enforced; null if nobody says.</summary>
    public Sourced<NetworkPolicyEffect>? NetworkPolicy =>
        NearestValue(settings => settings.Cluster?.NetworkPolicy, "cluster", "networkPolicy");

    /// <summary>The absolute paths of what holds CustomResourceDefinitions.</summary>
    public IEnumerable<Sourced<string>> Crds => Paths(settings => settings.Crds, "crds");

    /// <summary>Where schemas are looked for, the nearest layer alone, with absolute paths.</summary>
    public IEnumerable<Sourced<string>> SchemaLocations =>
        _layers.LastOrDefault(layer => layer.Settings.SchemaLocations is not null) is { } nearest
            ? new EffectiveConfig([nearest]).Paths(settings => settings.SchemaLocations, "schemaLocations") : [];

    /// <summary>Whether comments and annotations silence findings; null if nobody says.</summary>
    public Sourced<bool>? HonoursSuppressions =>
        NearestValue(settings => settings.Suppressions?.Honoured, "suppressions", "honoured");

    /// <summary>Whether the annotations of other linters count; null if nobody says.</summary>
    public Sourced<bool>? HonoursPeers =>
        NearestValue(settings => settings.Suppressions?.FromPeers, "suppressions", "fromPeers");

    /// <summary>The reports of the nearest layer that names any, with absolute paths.</summary>
    public IEnumerable<Sourced<OutputSection>> Outputs =>
        _layers.LastOrDefault(layer => layer.Settings.Outputs is not null) is { } nearest
            ? nearest.Settings.Outputs!.Select((output, index) => nearest.At(
                output.File is { } file && nearest.File is { } own
                    ? output with { File = ConfigPaths.Absolute(file, own.Folder) } : output,
                "outputs", $"{index}"))
            : [];

    /// <summary>The layers, the lowest first.</summary>
    internal IReadOnlyList<ConfigLayer> Layers => _layers;

    private Sourced<T>? Nearest<T>(Func<ConfigSettings, T?> get, params string[] keys)
        where T : class =>
        _layers.LastOrDefault(layer => get(layer.Settings) is not null) is { } nearest
            ? nearest.At(get(nearest.Settings)!, keys) : null;

    private Sourced<T>? NearestValue<T>(Func<ConfigSettings, T?> get, params string[] keys)
        where T : struct =>
        _layers.LastOrDefault(layer => get(layer.Settings) is not null) is { } nearest
            ? nearest.At(get(nearest.Settings)!.Value, keys) : null;

    private IEnumerable<Sourced<string>> Items(
        Func<ConfigSettings, IReadOnlyList<string>?> get, params string[] keys) =>
        _layers.SelectMany(layer => (get(layer.Settings) ?? []).Select(
            (item, index) => layer.At(item, [.. keys, $"{index}"])));

    private IEnumerable<Sourced<string>> OfCluster(Func<ClusterSection, IReadOnlyList<string>?> get, string key) =>
        Items(settings => settings.Cluster is { } cluster ? get(cluster) : null, "cluster", key);

    private IEnumerable<Sourced<string>> Paths(Func<ConfigSettings, IReadOnlyList<string>?> get, string key) =>
        _layers.SelectMany(layer => (get(layer.Settings) ?? []).Select((path, index) => layer.At(
            layer.File is { } file && path != "default" ? ConfigPaths.Absolute(path, file.Folder) : path,
            key, $"{index}")));

    private static IEnumerable<Sourced<KeyValuePair<string, T>>> Pairs<T>(
        ConfigLayer layer, IReadOnlyDictionary<string, T>? pairs, string key) =>
        (pairs ?? Nothing<T>()).Select(pair => layer.At(pair, key, pair.Key));

    private static Dictionary<string, T> Nothing<T>() => [];
}
