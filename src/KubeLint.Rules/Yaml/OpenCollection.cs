namespace KubeLint.Yaml;

/// <summary>A mapping or sequence whose end is not read yet.</summary>
internal struct OpenCollection
{
    /// <summary>The offset at which it starts.</summary>
    public required int Start { get; init; }

    public required bool IsMapping { get; init; }

    public required bool IsFlow { get; init; }

    /// <summary>True for <c>{ }</c> and <c>[ ]</c>; the pair in <c>[a: b]</c> has no brackets of its own.</summary>
    public required bool HasBrackets { get; init; }

    public string? Anchor { get; init; }

    public string? Tag { get; init; }

    /// <summary>Where its children begin among the nodes that wait for their parent.</summary>
    public int FirstChild { get; set; }

    /// <summary>The expanded weight of the document just before it.</summary>
    public long WeightBefore { get; set; }

    /// <summary>The greatest height among its children so far.</summary>
    public int ChildHeight { get; set; }
}
