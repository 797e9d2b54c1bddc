using KubeLint.Configuration;

namespace KubeLint.Cli.Commands;

/// <summary>What a command line asks to be checked, and how; the same for all commands that run rules.</summary>
internal sealed record LintRequest
{
    /// <summary>The files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The path that findings in standard input show.</summary>
    public required string StandardInputName { get; init; }

    /// <summary>What the linter is told.</summary>
    public required LintSettings Settings { get; init; }
}
