using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Graphs;

/// <summary>Leads along the names that objects give.</summary>
/// <param name="bundle">The objects of the scan.</param>
/// <param name="nodes">The objects of the graph.</param>
/// <param name="findings">What rules say.</param>
internal sealed class ReferenceEdges(Bundle bundle, GraphNodes nodes, JoinFindings findings)
{
    private readonly GraphTargets _targets = new(bundle);
    private readonly HashSet<(GraphNode Maker, GraphNode Made)> _made = [];

    /// <summary>Adds the edges of one object.</summary>
    public void Add(Manifest manifest)
    {
        IEnumerable<IGrouping<(GraphRelation, string, string?, string), ObjectReference>> groups =
            bundle.References.From(manifest)
                .Where(reference => reference.Use != ReferenceUse.Backend)
                .GroupBy(reference => (
                    RelationOf(reference.Use, manifest), reference.Kind, reference.Namespace, reference.Name));
        foreach (var same in groups)
        {
            // A name that is needed somewhere is needed.
            ObjectReference[] references = [.. same.OrderBy(reference => reference.IsOptional)];
            Add(manifest, same.Key.Item1, references);
        }
    }

    /// <summary>What is wrong with a reference to something that is not there.</summary>
    /// <param name="target">What the scan tells of it.</param>
    /// <param name="to">The object that is not there.</param>
    /// <param name="finding">What a rule says of it, or null.</param>
    /// <returns>What is wrong, or null if nothing is.</returns>
    public static GraphMark? MarkOf(ReferenceTarget target, GraphNode to, Finding? finding) =>
        finding is null
            && (target.IsThere || target.Reference.IsOptional || target.Reference.Use == ReferenceUse.Class)
                ? null : GraphMark.Of(to.Reason, finding, target.IsKindShown);

    private void Add(Manifest manifest, GraphRelation relation, ObjectReference[] references)
    {
        ObjectReference first = references[0];
        ReferenceTarget target = bundle.References.Resolve(first);
        GraphNode from = nodes.Of(manifest);
        if (target.Manifests.Count == 0 || !target.IsThere)
        {
            GraphNode absent = nodes.Of(target);
            from.Add(new GraphEdge(from, absent, relation)
            {
                IsOptional = first.IsOptional,
                Mark = MarkOf(target, absent, findings.At(first.Place)) ?? MissingKey(references),
            });
            AddMakers(target, absent);
            return;
        }

        GraphMark? mark = MissingKey(references);
        foreach (GraphNode to in _targets.Named(manifest, target.Manifests).Select(nodes.Of))
        {
            bool isBackwards = IsBackwards(first);
            GraphNode start = isBackwards ? to : from;
            start.Add(new GraphEdge(start, isBackwards ? from : to, relation)
            {
                IsOptional = first.IsOptional,
                IsIfTogether = target.Status == ReferenceStatus.ProvidedIfTogether,
                Mark = mark,
            });
        }
    }

    /// <summary>What makes an object leads to it once, however many objects name it.</summary>
    private void AddMakers(ReferenceTarget target, GraphNode made)
    {
        foreach (Manifest manifest in target.Makers.Select(maker => maker.Manifest).OfType<Manifest>().Distinct())
        {
            GraphNode maker = nodes.Of(manifest);
            if (_made.Add((maker, made)))
            {
                maker.Add(new GraphEdge(maker, made, GraphRelation.Makes));
            }
        }
    }

    private GraphMark? MissingKey(ObjectReference[] references)
    {
        foreach (ObjectReference reference in references.Where(reference => !reference.IsOptional))
        {
            if (bundle.References.Resolve(reference).MissingKeys is [var key, ..])
            {
                return GraphMark.Of($"no key `{key.Name}`", findings.At(key.Place), isCertain: true);
            }
        }

        return null;
    }

    /// <summary>A graph is read from the outside to the inside, and from what is given to who gives it.</summary>
    private static bool IsBackwards(ObjectReference reference) =>
        reference.Use is ReferenceUse.ParentGateway or ReferenceUse.Owner
        || (reference.Use == ReferenceUse.Account && reference.From.PodTemplate is null);

    private static GraphRelation RelationOf(ReferenceUse use, Manifest from) => use switch
    {
        ReferenceUse.Variable or ReferenceUse.Variables => GraphRelation.Reads,
        ReferenceUse.Volume => GraphRelation.Mounts,
        ReferenceUse.Account => from.PodTemplate is null ? GraphRelation.SubjectOf : GraphRelation.RunsAs,
        ReferenceUse.Class => GraphRelation.OfClass,
        ReferenceUse.GoverningService => GraphRelation.NamedBy,
        ReferenceUse.CalledService => GraphRelation.Calls,
        ReferenceUse.Role => GraphRelation.Grants,
        ReferenceUse.ScaleTarget => GraphRelation.Scales,
        ReferenceUse.ParentGateway => GraphRelation.Routes,
        ReferenceUse.Binding => GraphRelation.BoundTo,
        ReferenceUse.Owner => GraphRelation.Owns,
        _ => GraphRelation.Uses,
    };
}
