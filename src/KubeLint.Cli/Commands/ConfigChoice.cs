using KubeLint.Cli.Input;
using KubeLint.Configuration.Files;
using KubeLint.Findings;

namespace KubeLint.Cli.Commands;

/// <summary>Which config files count.</summary>
/// <param name="Path">The only one, as it was typed; null if none is named.</param>
/// <param name="IsSearched">True if they are looked for.</param>
internal sealed record ConfigChoice(string? Path, bool IsSearched)
{
    /// <summary>The choice of a command line that says nothing.</summary>
    public static ConfigChoice Search { get; } = new(Path: null, IsSearched: true);

    /// <summary>Makes the tree of config files.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="choices">What the command line says.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="unreadable">Takes the config files that cannot be read.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="UsageException">There is no such file.</exception>
    public ConfigTree MakeTree(
        IReadOnlyList<RuleMetadata> rules,
        CommandLineChoices choices,
        string workingDirectory,
        List<InputProblem> unreadable)
    {
        ConfigFiles files = new(workingDirectory, unreadable.Add);
        if (Path is null)
        {
            return new ConfigTree(IsSearched ? files : new NoConfigFiles(files), rules, choices);
        }

        string path = PathText.Absolute(Path, workingDirectory);
        if (files.Open(path) is not { } text)
        {
            throw unreadable.Count > 0 ? new ConfigException([], unreadable)
                : new UsageException($"`--config {Path}`: no such file");
        }

        return new ConfigTree(new NoConfigFiles(files), rules, choices, (text, PathText.FolderOf(path)));
    }
}
