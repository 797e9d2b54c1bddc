namespace KubeLint.Rules.Objects;

/// <summary>Fields of an object that are there and of which only one may be.</summary>
/// <param name="Owner">The model object that has them.</param>
/// <param name="Properties">Two or more properties, by <c>nameof</c>.</param>
internal sealed record Exclusion(object Owner, params string[] Properties)
{
    /// <summary>Why only one may be there: a clause without a full stop.</summary>
    public string Why { get; init; } = "the API server refuses both together";
}
