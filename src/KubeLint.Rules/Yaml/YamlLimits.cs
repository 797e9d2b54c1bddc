namespace KubeLint.Yaml;

/// <summary>The bounds on what is read, checked before a tree is built.</summary>
public sealed record YamlLimits
{
    /// <summary>The bounds that hold unless told otherwise.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>The most bytes a file may have. Default: 32 MiB (a large CRD bundle has some 5 MiB).</summary>
    public long FileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// How deep collections may nest, aliases expanded. Default: 200 (the deepest kind, a CRD schema, uses some 40).
    /// </summary>
    public int Depth { get; init; } = 200;

    /// <summary>The most nodes one file may hold. Default: 2 million.</summary>
    public int Nodes { get; init; } = 2_000_000;

    /// <summary>The most nodes one document may hold once every alias is expanded. Default: 1 million.</summary>
    public int ExpandedNodes { get; init; } = 1_000_000;

    /// <summary>
    /// The most UTF-16 code units a scalar may have. Default: 4 million (etcd refuses objects above 1.5 MiB).
    /// </summary>
    public int ScalarLength { get; init; } = 4_000_000;
}
