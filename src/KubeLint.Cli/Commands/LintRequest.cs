using KubeLint.Configuration;
using KubeLint.Configuration.Files;

namespace KubeLint.Cli.Commands;

/// <summary>What a command line asks to be checked, and how; the same for all commands that run rules.</summary>
internal sealed record LintRequest
{
    /// <summary>The files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The path that findings in standard input show.</summary>
    public required string StandardInputName { get; init; }

    /// <summary>What the linter is told whatever config files say.</summary>
    public required LintSettings Settings { get; init; }

    /// <summary>Which config files count.</summary>
    public ConfigChoice Config { get; init; } = ConfigChoice.Search;

    /// <summary>What the command line says of what config files say too.</summary>
    public required CommandLineChoices Choices { get; init; }
}
