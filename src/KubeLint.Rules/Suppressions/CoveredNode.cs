using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>A node that directives cover.</summary>
/// <param name="span">Its place.</param>
/// <param name="owner">The object whose findings alone are silenced, or null for all.</param>
/// <param name="around">The next covered node around it, or null.</param>
internal sealed class CoveredNode(TextSpan span, ObjectIdentity? owner, CoveredNode? around)
{
    /// <summary>Names that mean the same count as one, so that a thousand comments above a key cost no more than one.
    /// </summary>
    private readonly OrderedDictionary<SelectedRules, List<(Directive Directive, DirectiveSelector Selector)>>
        _selectors = [];

    /// <summary>Its place.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The object whose findings alone are silenced, or null for all.</summary>
    public ObjectIdentity? Owner { get; } = owner;

    /// <summary>The next covered node around it, or null.</summary>
    public CoveredNode? Around { get; } = around;

    /// <summary>Takes a directive.</summary>
    /// <param name="directive">One that covers the node.</param>
    public void Add(Directive directive)
    {
        foreach (DirectiveSelector selector in directive.Selectors)
        {
            // A rule on suppressions can be silenced for a whole file alone.
            if (selector.Rules.AreOnSuppressions && !directive.CoversFile)
            {
                continue;
            }

            if (!_selectors.TryGetValue(selector.Rules, out var same))
            {
                _selectors.Add(selector.Rules, same = []);
            }

            same.Add((directive, selector));
        }
    }

    /// <summary>Notes that a finding of a rule is silenced.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>What silences it, or null if nothing here does.</returns>
    public Suppression? Use(RuleMetadata rule)
    {
        Directive? first = null;
        foreach ((SelectedRules rules, var same) in _selectors)
        {
            if (!rules.Contains(rule))
            {
                continue;
            }

            // Once the first is used, all are.
            if (!same[0].Selector.IsUsed)
            {
                same.ForEach(each => each.Selector.IsUsed = true);
            }

            Directive directive = same[0].Directive;
            first = first is null || directive.Kind < first.Kind ? directive : first;
        }

        return first?.Suppression;
    }
}
