using KubeLint.Findings;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Suppressions;

/// <summary>
/// What the directives of a file cover. Nodes of a tree lie in one another or apart, so those around a place are found
/// by one search and the way up.
/// </summary>
internal sealed class CoveredNodes
{
    private readonly List<CoveredNode> _nodes = [];

    /// <summary>Puts directives in their places.</summary>
    /// <param name="directives">The directives of one file; the earlier ones come first in what a finding says.</param>
    public CoveredNodes(IEnumerable<Directive> directives)
    {
        Stack<CoveredNode> open = [];
        foreach (Directive directive in directives.Where(each => each.Covered is not null)
            .OrderBy(each => each.Covered!.Value.Start).ThenByDescending(each => each.Covered!.Value.End)
            .ThenBy(each => each.Owner?.ToString(), StringComparer.Ordinal))
        {
            TextSpan span = directive.Covered!.Value;
            while (open.TryPeek(out CoveredNode? around) && around.Span.End < span.End)
            {
                open.Pop();
            }

            if (!open.TryPeek(out CoveredNode? node) || node.Span != span || node.Owner != directive.Owner)
            {
                node = new CoveredNode(span, directive.Owner, node);
                open.Push(node);
                _nodes.Add(node);
            }

            node.Add(directive);
        }
    }

    /// <summary>Finds what silences a finding, and notes all that do.</summary>
    /// <param name="draft">The finding.</param>
    /// <returns>The nearest to its place, or null.</returns>
    public Suppression? Use(FindingDraft draft)
    {
        Suppression? first = Find(draft, draft.Location.Span);
        foreach (YamlAlias alias in draft.Place?.Via ?? [])
        {
            Suppression? found = Find(draft, alias.Span);
            first ??= found;
        }

        return first;
    }

    private Suppression? Find(FindingDraft draft, TextSpan place)
    {
        Suppression? first = null;
        for (CoveredNode? node = LastStartedAt(place.Start); node is not null; node = node.Around)
        {
            if (node.Span.Contains(place) && (node.Owner is null || draft.Object is null || node.Owner == draft.Object))
            {
                Suppression? found = node.Use(draft.Rule);
                first ??= found;
            }
        }

        return first;
    }

    private CoveredNode? LastStartedAt(int offset)
    {
        int low = 0;
        int high = _nodes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _nodes[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _nodes[low - 1];
    }
}
