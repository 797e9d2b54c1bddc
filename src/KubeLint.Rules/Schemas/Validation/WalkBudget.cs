namespace KubeLint.Schemas.Validation;

/// <summary>
/// Bounds what the validation of one object costs. The reader bounds the nodes of a document, aliases expanded; but a
/// combination of schemas walks the same nodes once for each schema, and schemas may nest and name themselves.
/// </summary>
/// <param name="steps">How many times a value may be held against a schema.</param>
internal sealed class WalkBudget(int steps)
{
    private int _left = steps;

    /// <summary>True once nothing is left; what is not checked until then passes.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Pays for one step.</summary>
    public void Spend() => _left--;
}
