using KubeLint.Configuration;
using KubeLint.Software;

namespace KubeLint.Bundles;

/// <summary>The Ingress classes that some objects and the facts about the cluster provide.</summary>
internal sealed class IngressClasses
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<IngressControllerProduct> _controllers = [];

    public IngressClasses(ClusterFacts cluster, IEnumerable<IngressClassSource> sources)
    {
        _names.UnionWith(cluster.IngressClasses);
        HasDefault = cluster.DefaultIngressClass is not null;
        foreach (IngressClassSource source in sources)
        {
            _names.UnionWith(source.Names);
            _controllers.UnionWith(source.Controllers);
            HasDefault |= source.HasDefault;
        }
    }

    /// <summary>The names of classes that are known to exist, sorted.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>True if something serves Ingresses that name no class.</summary>
    public bool HasDefault { get; }

    /// <summary>
    /// Tells whether a class is provided. A controller also answers to the names that have its usual one as a word,
    /// such as <c>internal-nginx</c>: what an installation calls its class is often set where no manifest shows it.
    /// </summary>
    public bool Provide(string name) =>
        _names.Contains(name)
        || KnownSoftware.IngressControllers.Any(each => each.BuiltInto is not null && each.Classes.Contains(name))
        || _controllers.Any(each => each.Name == name
            || each.Classes.Any(known => known == name || IsWordOf(known, name)));

    private static bool IsWordOf(string word, string name) =>
        name.Split('-', '.', '_').Contains(word, StringComparer.Ordinal);
}
