namespace KubeLint.Cli.Commands;

/// <summary>When ANSI colours are used.</summary>
internal enum ColourMode
{
    /// <summary>On a terminal, unless the environment is against it.</summary>
    Auto,

    /// <summary>Everywhere.</summary>
    Always,

    /// <summary>Nowhere.</summary>
    Never,
}
