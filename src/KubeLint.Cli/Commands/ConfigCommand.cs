using System.CommandLine;

namespace KubeLint.Cli.Commands;

/// <summary>The command <c>kubelint config</c>: what is about config files.</summary>
internal sealed class ConfigCommand : Command
{
    /// <summary>Makes the command.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">Gives all rules.</param>
    public ConfigCommand(CommandEnvironment environment, Func<IReadOnlyList<Findings.RuleMetadata>> rules)
        : base("config", "Look at config files.") =>
        Add(new ConfigShowCommand(environment, rules));
}
