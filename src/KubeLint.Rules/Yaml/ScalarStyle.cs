namespace KubeLint.Yaml;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block that keeps its line ends (<c>|</c>).</summary>
    Literal,

    /// <summary>A block that folds its line ends (<c>&gt;</c>).</summary>
    Folded,
}
