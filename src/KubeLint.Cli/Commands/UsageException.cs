namespace KubeLint.Cli.Commands;

/// <summary>The command line asks for what there is not.</summary>
/// <param name="message">What is wrong, and what was perhaps meant: one line without a full stop.</param>
internal sealed class UsageException(string message) : Exception(message);
