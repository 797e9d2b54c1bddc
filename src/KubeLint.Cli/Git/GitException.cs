namespace KubeLint.Cli.Git;

/// <summary>git does not do what it is asked.</summary>
/// <param name="message">Why: a clause without a full stop.</param>
internal sealed class GitException(string message) : Exception(message);
