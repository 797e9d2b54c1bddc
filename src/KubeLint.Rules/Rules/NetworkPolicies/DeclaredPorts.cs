using KubeLint.Bundles.Services;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>The ports that the pods of a network policy declare.</summary>
internal sealed class DeclaredPorts
{
    private readonly HashSet<(string Text, string Protocol)> _texts = [];

    /// <summary>Collects them.</summary>
    /// <param name="pods">The pods.</param>
    public DeclaredPorts(IReadOnlyList<PodTemplate> pods)
    {
        Pods = pods;
        PodPort[][] ports = [.. pods.Select(each => PodPort.Of(each).ToArray())];
        HasSilent = Array.Exists(ports, each => each.Length == 0);
        All = [.. ports.SelectMany(each => each).DistinctBy(port => (port.Number, port.Name, port.Protocol))];
        foreach (PodPort port in All)
        {
            _texts.UnionWith(AllowedPort.TextsOf(port).Select(text => (text, port.Protocol)));
        }
    }

    /// <summary>The pods; at least one.</summary>
    public IReadOnlyList<PodTemplate> Pods { get; }

    /// <summary>All ports, each but once.</summary>
    public IReadOnlyList<PodPort> All { get; }

    /// <summary>True if some of the pods declare no ports at all, so that they may listen on any.</summary>
    public bool HasSilent { get; }

    /// <summary>Tells whether a policy opens a port of the pods.</summary>
    /// <param name="port">What the policy opens.</param>
    /// <returns>True also for a number if some pods do not say on which they listen.</returns>
    public bool MayHave(AllowedPort port) =>
        (HasSilent && port.Name is null)
        || _texts.Contains((port.Text, port.Protocol))
        || (port.Model.EndPort is not null && All.Any(port.Holds));
}
