using System.CommandLine.Parsing;
using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;

namespace KubeLint.Cli.Commands;

/// <summary>A report that a scan is to write.</summary>
/// <param name="Format">What it is written as.</param>
/// <param name="Path">The file that it goes to; null for standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? Path)
{
    /// <summary>The option that names a format.</summary>
    public const string FormatOption = "--format";

    /// <summary>The option that names a file.</summary>
    public const string OutputOption = "--output";

    /// <summary>The values of <c>--format</c>.</summary>
    public static Choice<ReportFormat> Formats { get; } = new(
        FormatOption,
        ("text", ReportFormat.Text),
        ("compact", ReportFormat.Compact),
        ("json", ReportFormat.Json),
        ("sarif", ReportFormat.Sarif));

    /// <summary>
    /// Pairs formats with files: a file belongs to the format before it. A single format and a single file belong
    /// together in any order.
    /// </summary>
    /// <param name="tokens">The command line.</param>
    /// <returns>The reports; none if nothing is said.</returns>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public static IReadOnlyList<ReportTarget> Of(IEnumerable<Token> tokens)
    {
        List<(string Option, string Value)> options = [];
        string? option = null;
        foreach (Token token in tokens)
        {
            if (token.Type == TokenType.Option)
            {
                option = token.Value;
            }
            else if (token.Type == TokenType.Argument && option is FormatOption or OutputOption)
            {
                options.Add((option, token.Value));
                option = null;
            }
        }

        return options.Count == 0 ? [] : Pair(options);
    }

    /// <summary>The reports of a config file, and text on standard output where nothing else goes there.</summary>
    /// <param name="config">What the config file says.</param>
    /// <returns>The reports.</returns>
    public static IReadOnlyList<ReportTarget> Of(EffectiveConfig config)
    {
        List<ReportTarget> targets = [.. config.Outputs.Select(each => new ReportTarget(
            FormatOf(each.Value.Format), each.Value.File))];
        if (targets.TrueForAll(target => target.Path is not null))
        {
            targets.Insert(0, new ReportTarget(ReportFormat.Text, Path: null));
        }

        RefuseSharedPlaces(targets);
        return targets;
    }

    private static ReportFormat FormatOf(OutputFormat? format) => format switch
    {
        OutputFormat.Compact => ReportFormat.Compact,
        OutputFormat.Json => ReportFormat.Json,
        OutputFormat.Sarif => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };

    private static List<ReportTarget> Pair(List<(string Option, string Value)> options)
    {
        if (options is [(OutputOption, _), (FormatOption, _)])
        {
            options.Reverse();
        }

        bool hasFormat = options.Exists(option => option.Option == FormatOption);
        List<ReportTarget> targets = hasFormat ? [] : [new ReportTarget(ReportFormat.Text, Path: null)];
        foreach ((string option, string value) in options)
        {
            if (option == FormatOption)
            {
                targets.Add(new ReportTarget(Formats.Parse(value), Path: null));
            }
            else if (value.Length == 0)
            {
                throw new UsageException($"`{OutputOption}` needs a value: FILE");
            }
            else if (targets.Count == 0)
            {
                throw new UsageException($"`--output {value}` stands before any `--format`; which one is it for?");
            }
            else if (targets[^1].Path is { } other)
            {
                throw new UsageException($"one report cannot go to both `{other}` and `{value}`; repeat `--format`");
            }
            else
            {
                targets[^1] = targets[^1] with { Path = value };
            }
        }

        RefuseSharedPlaces(targets);
        return targets;
    }

    private static void RefuseSharedPlaces(List<ReportTarget> targets)
    {
        foreach (IGrouping<string?, ReportTarget> place in targets.GroupBy(target => target.Path))
        {
            if (place.Count() > 1)
            {
                throw new UsageException(place.Key is null
                    ? "two reports on standard output; give all but one of them an `--output FILE`"
                    : $"two reports for `{PathText.Slashed(place.Key)}`");
            }
        }
    }
}
