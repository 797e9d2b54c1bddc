namespace KubeLint.Cli.Commands;

/// <summary>How a graph is shown.</summary>
internal enum GraphFormat
{
    /// <summary>For people.</summary>
    Tree,

    /// <summary>A Mermaid flowchart, for Markdown.</summary>
    Mermaid,

    /// <summary>For Graphviz.</summary>
    Dot,

    /// <summary>For programs.</summary>
    Json,
}
