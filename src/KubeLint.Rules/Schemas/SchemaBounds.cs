namespace KubeLint.Schemas;

/// <summary>The bounds of numbers, lengths and counts in a schema; what is null bounds nothing.</summary>
internal sealed record SchemaBounds
{
    /// <summary>No bounds at all.</summary>
    public static SchemaBounds None { get; } = new();

    /// <summary>The least number, itself allowed unless <see cref="IsMinimumExclusive"/>.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number, itself allowed unless <see cref="IsMaximumExclusive"/>.</summary>
    public double? Maximum { get; init; }

    /// <summary>True if the number must be greater than <see cref="Minimum"/>.</summary>
    public bool IsMinimumExclusive { get; init; }

    /// <summary>True if the number must be less than <see cref="Maximum"/>.</summary>
    public bool IsMaximumExclusive { get; init; }

    /// <summary>What the number must be a multiple of; greater than 0.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The least length of a text, in Unicode code points.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text, in Unicode code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number of items.</summary>
    public int? MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The least number of fields.</summary>
    public int? MinProperties { get; init; }

    /// <summary>The greatest number of fields.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>True if no two items may be equal (JSON Schema's <c>uniqueItems</c>).</summary>
    public bool HasUniqueItems { get; init; }
}
