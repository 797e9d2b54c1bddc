namespace KubeLint.Surveys;

/// <summary>What tells of an environment that a project names in a word of its own.</summary>
internal sealed class OwnEnvironment
{
    /// <summary>The patterns of its folders.</summary>
    public SortedSet<string> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>The namespaces that are called after it.</summary>
    public SortedSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The label that names it; null for none.</summary>
    public string? LabelKey { get; set; }

    /// <summary>How many objects have the label.</summary>
    public int Labelled { get; set; }
}
