namespace KubeLint.Cli.Commands;

/// <summary>How rules are shown.</summary>
internal enum RuleFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For the documentation.</summary>
    Markdown,
}
