namespace KubeLint.Rules.Objects;

/// <summary>A field that may not be there, because of what another one says.</summary>
/// <param name="Field">The field that may not be there.</param>
/// <param name="IsThere">Whether it is.</param>
/// <param name="Cause">The field because of which, whether it is there or left to its default.</param>
/// <param name="Reason">What that says: a clause such as <c>the strategy is `Recreate`</c>.</param>
internal readonly record struct Misfit(Field Field, bool IsThere, Field Cause, string Reason)
{
    /// <summary>True if the field may be there, and only its value does not fit.</summary>
    public bool IsValue { get; init; }

    /// <summary>What to do beside removing the field, or an empty text.</summary>
    public string Alternative { get; init; } = "";
}
