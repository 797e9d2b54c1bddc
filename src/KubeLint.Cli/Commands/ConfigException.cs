using KubeLint.Cli.Input;
using KubeLint.Configuration.Files;

namespace KubeLint.Cli.Commands;

/// <summary>A config file cannot be gone by.</summary>
/// <param name="mistakes">What is wrong in config files.</param>
/// <param name="unreadable">The config files that cannot be read.</param>
internal sealed class ConfigException(
    IReadOnlyList<ConfigProblem> mistakes, IReadOnlyList<InputProblem> unreadable)
    : Exception("A config file has mistakes.")
{
    /// <summary>What is wrong, sorted by path and place.</summary>
    public IReadOnlyList<ConfigProblem> Mistakes => mistakes;

    /// <summary>The config files that cannot be read.</summary>
    public IReadOnlyList<InputProblem> Unreadable => unreadable;
}
