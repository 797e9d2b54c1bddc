using System.CommandLine;
using System.Globalization;
using KubeLint.Cli.Input;

namespace KubeLint.Cli.Commands;

/// <summary>The part of a command line that says what to read, the same for all commands that read manifests.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _paths;

    private readonly Option<string> _standardInputName = new("--stdin-filename")
    {
        Description = "The path that findings in standard input show.",
        HelpName = "FILE",
    };

    private readonly Option<string> _jobs = new("--jobs")
    {
        Description = "How many threads to use. Default: one for each core.",
        HelpName = "N",
    };

    /// <summary>Makes the options.</summary>
    /// <param name="purpose">What is done with the files, such as <c>to check</c>.</param>
    public InputOptions(string purpose) => _paths = new Argument<string[]>("PATH")
    {
        Description = $"Files and folders {purpose}; the working directory unless given. `-` is standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The paths.</summary>
    public Argument Paths => _paths;

    /// <summary>The option that names standard input.</summary>
    public Option StandardInputName => _standardInputName;

    /// <summary>The option that says how many threads are used.</summary>
    public Option Jobs => _jobs;

    /// <summary>The files and folders.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The paths as typed; the working directory if there are none.</returns>
    /// <exception cref="UsageException">A path is empty.</exception>
    public IReadOnlyList<string> PathsOf(ParseResult parsed) => parsed.GetValue(_paths) switch
    {
        null or [] => ["."],
        // An empty path is a variable that was not set, and not the working directory.
        { } paths when paths.Contains("") =>
            throw new UsageException("`PATH` is empty; the working directory is `.`"),
        { } paths => paths,
    };

    /// <summary>The path that stands for standard input.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What was typed, or the usual name.</returns>
    public string StandardInputNameOf(ParseResult parsed) =>
        parsed.GetValue(_standardInputName) ?? InputCollector.UnnamedInput;

    /// <summary>How many threads are used.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The number; 0 for one a core.</returns>
    /// <exception cref="UsageException">What was typed is no number from 1 to 1024.</exception>
    public int JobsOf(ParseResult parsed) => parsed.GetValue(_jobs) switch
    {
        null => 0,
        { } jobs when int.TryParse(jobs, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count is > 0 and <= 1024 => count,
        { } jobs => throw new UsageException($"`--jobs` takes a number from 1 to 1024, not `{jobs}`"),
    };
}
