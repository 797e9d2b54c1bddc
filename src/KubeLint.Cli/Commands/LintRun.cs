using KubeLint.Cli.Input;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Graphs;
using KubeLint.Schemas;

namespace KubeLint.Cli.Commands;

/// <summary>A run of the rules over what a command line asks to be checked.</summary>
internal sealed record LintRun
{
    /// <summary>What config files say.</summary>
    public required ScanConfig Config { get; init; }

    /// <summary>The linter.</summary>
    public required Linter Linter { get; init; }

    /// <summary>What the linter was told.</summary>
    public required LintSettings Settings { get; init; }

    /// <summary>Where the files were found.</summary>
    public required InputCollector Inputs { get; init; }

    /// <summary>What was read of them.</summary>
    public required ManifestReading Reading { get; init; }

    /// <summary>What the objects were held against beside the Kubernetes API.</summary>
    public required SchemaInputs Schemas { get; init; }

    /// <summary>What was found, and what the scan went through.</summary>
    public required LintResult Result { get; init; }

    /// <summary>How the objects lead to one another; made when it is asked for.</summary>
    public required Lazy<ObjectGraph> Graph { get; init; }

    /// <summary>All that could not be read, schemas and definitions too, in the order of the paths.</summary>
    public required IReadOnlyList<InputProblem> Problems { get; init; }

    /// <summary>What went wrong in kubelint itself.</summary>
    public required IReadOnlyList<InternalError> Errors { get; init; }

    /// <summary>Tells whether a rule was to run over one of the files.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it was.</returns>
    public bool MayRun(RuleMetadata rule) => Settings.PerFile is null
        ? Settings.Rules.Includes(rule)
        : Reading.Files.Select(file => Settings.Of(file.Source).Rules).Distinct().Any(each => each.Includes(rule));

    /// <summary>Reads the inputs and runs the rules.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    /// <param name="baseline">The file of a baseline, which is not checked; null for none.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ConfigException">A config file has mistakes.</exception>
    /// <exception cref="UsageException">A path to definitions or schemas leads nowhere.</exception>
    public static LintRun Of(
        LintRequest request,
        CommandEnvironment environment,
        IReadOnlyList<RuleMetadata> rules,
        Func<LintSettings, Linter>? makeLinter,
        BaselineFile? baseline = null)
    {
        makeLinter ??= settings => new Linter(settings);
        ScanConfig config = new(request, rules, environment.WorkingDirectory);
        InputCollector inputs = new(environment.WorkingDirectory, request.StandardInputName, config);
        if (baseline is not null)
        {
            inputs.LeaveOut(baseline.FullPath);
        }

        ManifestReading reading = ManifestReading.Of(
            inputs, request.Paths, makeLinter(request.Settings), environment, request.Settings);
        LintSettings settings = config.Complete(request.Settings, reading.Files);
        Linter linter = makeLinter(settings);
        SchemaReading schemas = SchemaReading.Of(request, settings, linter, environment);
        LintResult result = linter.Check(
            reading.Files,
            [.. reading.Unread.Select(inputs.ScanPathOf)],
            schemas.Inputs,
            out Lazy<ObjectGraph> graph);
        return new LintRun
        {
            Config = config,
            Linter = linter,
            Settings = settings,
            Inputs = inputs,
            Reading = reading,
            Schemas = schemas.Inputs,
            Result = result,
            Graph = graph,
            Problems =
            [
                .. schemas.ProblemsAfter(result).Concat(reading.Problems)
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal),
            ],
            Errors = [.. schemas.Errors, .. reading.Errors, .. result.InternalErrors],
        };
    }
}
