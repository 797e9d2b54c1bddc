namespace KubeLint.SchemaTool;

/// <summary>An input that the tool cannot take; the message says which and why.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class ToolException(string message) : Exception(message);
