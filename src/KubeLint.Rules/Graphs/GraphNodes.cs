using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Graphs;

/// <summary>The objects of a graph that is being built.</summary>
internal sealed class GraphNodes
{
    private readonly Bundle _bundle;
    private readonly List<GraphNode> _all = [];
    private readonly Dictionary<Manifest, GraphNode> _present = [];
    private readonly Dictionary<(string Kind, string Scope, string Name, GraphNodeState State), GraphNode> _absent = [];

    public GraphNodes(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Manifests)
        {
            bool isClusterScoped = BuiltInKinds.Find(manifest.Group, manifest.Kind) is { IsNamespaced: false };
            GraphNode node = new(_all.Count, manifest.Kind, manifest.Name, GraphNodeState.Present)
            {
                Manifest = manifest,
                IsClusterScoped = isClusterScoped,
                Namespace = isClusterScoped ? null : bundle.NamespaceOf(manifest),
                Folder = manifest.Source.Folder,
                Detail = GraphDetails.Of(manifest),
            };
            _present.Add(manifest, node);
            _all.Add(node);
        }
    }

    /// <summary>All objects so far.</summary>
    public IReadOnlyList<GraphNode> All => _all;

    /// <summary>The node of an object of the scan.</summary>
    public GraphNode Of(Manifest manifest) => _present[manifest];

    /// <summary>The node of an object that is in no manifest, the same for all that name it from one place.</summary>
    /// <param name="target">What the scan tells of it.</param>
    public GraphNode Of(ReferenceTarget target)
    {
        ObjectReference reference = target.Reference;
        GraphNodeState state = StateOf(target.Status);
        bool isClusterScoped = ObjectKinds.AreClusterScoped(reference.Kind);
        string? space = isClusterScoped ? null : reference.Namespace ?? _bundle.NamespaceOf(reference.From);
        string folder = reference.From.Source.Folder;
        var key = (reference.Kind, space ?? folder, reference.Name, state);
        if (!_absent.TryGetValue(key, out GraphNode? node))
        {
            node = new GraphNode(_all.Count, reference.Kind, reference.Name, state)
            {
                IsClusterScoped = isClusterScoped,
                Namespace = space,
                Folder = folder,
                Reason = ReasonOf(target),
            };
            _absent.Add(key, node);
            _all.Add(node);
        }

        return node;
    }

    private static GraphNodeState StateOf(ReferenceStatus status) => status switch
    {
        ReferenceStatus.Provided or ReferenceStatus.ProvidedIfTogether => GraphNodeState.Present,
        ReferenceStatus.Made => GraphNodeState.Made,
        < ReferenceStatus.OtherNamespace => GraphNodeState.Outside,
        _ => GraphNodeState.Missing,
    };

    private string ReasonOf(ReferenceTarget target) => target.Status switch
    {
        ReferenceStatus.Made => $"made by {target.Makers[0].What}",
        ReferenceStatus.MayBeMade => "may be made by something in the scan",
        ReferenceStatus.BuiltIn => "built in",
        ReferenceStatus.External => "external",
        ReferenceStatus.MayBeUnread => "may be in what was not read",
        ReferenceStatus.OtherNamespace => _bundle.NamespaceOf(target.Manifests[0]) is { } space
            ? $"in namespace {space} only" : "in another namespace only",
        ReferenceStatus.Unrelated => "in unrelated folders only",
        _ => "not in the scan",
    };
}
