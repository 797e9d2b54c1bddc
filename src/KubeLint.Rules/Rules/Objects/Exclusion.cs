namespace KubeLint.Rules.Objects;

/// <summary>Fields of an object of which only one may be there.</summary>
/// <param name="Owner">The model object that has them.</param>
/// <param name="Properties">The properties, by <c>nameof</c>, and whether each holds something.</param>
internal sealed record Exclusion(object Owner, params (string Property, bool IsSet)[] Properties)
{
    /// <summary>Why only one may be there: a clause without a full stop.</summary>
    public string Why { get; init; } = "the API server refuses both together";
}
