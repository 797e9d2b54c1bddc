namespace KubeLint.Rules.Objects;

/// <summary>Fields of an object of which one must be there.</summary>
/// <param name="Owner">The model object that has them.</param>
/// <param name="What">What the object is, such as <c>The peer</c>.</param>
/// <param name="Properties">The properties, by <c>nameof</c>, the usual one first.</param>
internal sealed record OneOf(object Owner, string What, params string[] Properties)
{
    /// <summary>Why one is needed: a clause without a full stop.</summary>
    public string Why { get; init; } = "the API server refuses it";

    /// <summary>True where an empty list counts as nothing.</summary>
    public bool CountsEmpty { get; init; }

    /// <summary>True where an empty text and 0 count as nothing.</summary>
    public bool CountsBlank { get; init; }
}
