using System.Text;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration.Drafts;

namespace KubeLint.Cli.Commands;

/// <summary>A config file that is not there yet.</summary>
internal sealed class NewConfigFile
{
    private static readonly string[] _head =
    [
        "# yaml-language-server: $schema=https://raw.githubusercontent.com/kubelint/kubelint/main/schemas/"
            + "kubelint.schema.json",
        "# What each key means: https://github.com/kubelint/kubelint/blob/main/docs/configuration.md",
    ];

    private readonly CommandEnvironment _environment;
    private readonly string? _path;

    /// <summary>Makes sure that nothing is in the way.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="scanned">The absolute path of the folder that the config is for.</param>
    /// <param name="path">The absolute path of the file; null to print it.</param>
    /// <exception cref="UsageException">There is a config file already, or something else.</exception>
    public NewConfigFile(CommandEnvironment environment, string scanned, string? path)
    {
        _environment = environment;
        _path = path;
        Folder = path is null ? scanned : PathText.FolderOf(path);
        bool isConfig = path is not null && ConfigFiles.IsConfigFile(path);
        IsFoundByScans = isConfig && Folder == scanned;

        // Two configs side by side are a mistake.
        string[] others = isConfig ? [.. ConfigFiles.In(Folder)] : path is null ? [] : [path];
        if (Array.Find(others, Path.Exists) is { } other)
        {
            throw new UsageException(
                $"`{PathText.Shown(other, environment.WorkingDirectory)}` is there already, and is left as it is; "
                + $"`{ReportTarget.OutputOption} -` prints what would be written");
        }
    }

    /// <summary>The absolute path of the folder that paths in the config start from.</summary>
    public string Folder { get; }

    /// <summary>True if a scan of the folder finds the config by itself.</summary>
    public bool IsFoundByScans { get; }

    /// <summary>Its path as messages show it; null if it is printed.</summary>
    public string? ShownPath => _path is null ? null : PathText.Shown(_path, _environment.WorkingDirectory);

    /// <summary>Writes the file.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="origin">What it is made of, as a sentence; null to say nothing of it.</param>
    /// <param name="colour">Whether comments are coloured on standard output.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(ConfigDraft draft, string? origin, bool colour)
    {
        if (_path is null)
        {
            using StreamWriter output = _environment.OpenText();
            Write(draft, origin, new StyledWriter(output, colour));
            return;
        }

        try
        {
            // Not over a file that has come to be there meanwhile.
            using FileStream file = new(_path, FileMode.CreateNew);
            using StreamWriter text = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Write(draft, origin, new StyledWriter(text, colour: false));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write to `{ShownPath}`: {IoProblem.Describe(refused)}");
        }
    }

    private static void Write(ConfigDraft draft, string? origin, StyledWriter writer)
    {
        YamlLines lines = new(writer);
        foreach (string line in _head)
        {
            lines.Write(0, line);
        }

        if (origin is not null)
        {
            lines.Write(0, $"# {origin}");
        }

        if (ConfigDraftWriter.HasProposals(draft))
        {
            lines.Write(0, "# What is commented out is a proposal: take its `#` away if it is right.");
        }

        new ConfigDraftWriter(lines, isSpaced: true).Write(draft);
    }
}
