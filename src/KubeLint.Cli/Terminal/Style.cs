namespace KubeLint.Cli.Terminal;

/// <summary>What a piece of text is, so that a terminal can show it.</summary>
internal enum Style
{
    /// <summary>Text like any other.</summary>
    Plain,

    /// <summary>What the eye should meet first.</summary>
    Strong,

    /// <summary>What the eye may pass over.</summary>
    Faint,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Info,

    /// <summary>A place beside the primary one.</summary>
    Related,

    /// <summary>A good end.</summary>
    Success,
}
