using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// Takes the places that a table lists in a part of an object. Each is judged at once, since nearly all are in order
/// and nobody wants them again.
/// </summary>
/// <typeparam name="TRow">What the table tells of a place.</typeparam>
/// <param name="rule">Judges them.</param>
/// <param name="manifest">The object.</param>
/// <param name="context">Takes the findings.</param>
internal readonly ref struct TableRows<TRow>(TableRule<TRow> rule, Manifest manifest, RuleContext context)
{
    /// <summary>Takes a place.</summary>
    /// <param name="row">What the table tells of it.</param>
    public void Add(TRow row) => rule.Judge(manifest, row, context.Settings)?.Report(context);

    /// <summary>Takes several places.</summary>
    /// <param name="rows">What the table tells of them.</param>
    public void AddRange(IEnumerable<TRow> rows)
    {
        foreach (TRow row in rows)
        {
            Add(row);
        }
    }
}
