using KubeLint.Findings;

namespace KubeLint.Configuration.Files;

/// <summary>A setting and where it comes from.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">The setting.</param>
/// <param name="Place">Its place in a config file; null for one of the command line, or a default.</param>
public readonly record struct Sourced<T>(T Value, Location? Place);
