using System.CommandLine;
using KubeLint.Configuration;
using KubeLint.Text;

namespace KubeLint.Cli.Commands;

/// <summary>The part of a command line that says which config files count.</summary>
internal sealed class ConfigOptions
{
    private readonly Option<string> _config = new("--config")
    {
        Description = "Go by this config file alone. Default: the kubelint.yaml nearest to each file, and those in "
            + "the folders above it up to the root of the repository.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _none = new("--no-config")
    {
        Description = "Go by no config file.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> _profile = new("--profile")
    {
        Description = $"The rules to begin with. Default: {Profiles.Recommended.Name}.",
        HelpName = string.Join('|', Profiles.All.Select(profile => profile.Name)),
    };

    /// <summary>The options, in the order in which help lists them.</summary>
    public IReadOnlyList<Option> All => [_profile, _config, _none];

    /// <summary>The profile that was named.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Its name, or null.</returns>
    /// <exception cref="UsageException">There is no such profile.</exception>
    public string? ProfileOf(ParseResult parsed) => parsed.GetValue(_profile) switch
    {
        null => null,
        { } name when Profiles.Find(name) is not null => name,
        { } name => throw new UsageException(
            $"there is no profile `{name}`{NearestName.Hint(name, Profiles.All.Select(profile => profile.Name))}"),
    };

    /// <summary>Which config files count.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public ConfigChoice Read(ParseResult parsed) => (parsed.GetValue(_config), parsed.GetValue(_none)) switch
    {
        ({ }, true) => throw new UsageException($"`{_config.Name}` and `{_none.Name}` do not go together"),
        ("", _) => throw new UsageException($"`{_config.Name}` needs a value: FILE"),
        (var path, var none) => new ConfigChoice(path, IsSearched: !none && path is null),
    };
}
