using KubeLint.Cli.Input;
using KubeLint.Configuration;
using KubeLint.Schemas;

namespace KubeLint.Cli.Commands;

/// <summary>A run of the rules over what a command line asks to be checked.</summary>
internal sealed record LintRun
{
    /// <summary>The linter.</summary>
    public required Linter Linter { get; init; }

    /// <summary>Where the files were found.</summary>
    public required InputCollector Inputs { get; init; }

    /// <summary>What was read of them.</summary>
    public required ManifestReading Reading { get; init; }

    /// <summary>What the objects were held against beside the Kubernetes API.</summary>
    public required SchemaInputs Schemas { get; init; }

    /// <summary>What was found, and what the scan went through.</summary>
    public required LintResult Result { get; init; }

    /// <summary>All that could not be read, schemas and definitions too, in the order of the paths.</summary>
    public required IReadOnlyList<InputProblem> Problems { get; init; }

    /// <summary>What went wrong in kubelint itself.</summary>
    public required IReadOnlyList<InternalError> Errors { get; init; }

    /// <summary>Reads the inputs and runs the rules.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="makeLinter">Makes the linter; the one of the catalogue's rules unless given.</param>
    /// <param name="baseline">The file of a baseline, which is not checked; null for none.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="UsageException">A path to definitions or schemas leads nowhere.</exception>
    public static LintRun Of(
        LintRequest request,
        CommandEnvironment environment,
        Func<LintSettings, Linter>? makeLinter,
        BaselineFile? baseline = null)
    {
        InputCollector inputs = new(environment.WorkingDirectory, request.StandardInputName);
        if (baseline is not null)
        {
            inputs.LeaveOut(baseline.FullPath);
        }

        Linter linter = makeLinter?.Invoke(request.Settings) ?? new Linter(request.Settings);
        SchemaReading schemas = SchemaReading.Of(request, linter, environment);
        ManifestReading reading =
            ManifestReading.Of(inputs, request.Paths, linter, environment, request.Settings);
        LintResult result = linter.Check(
            reading.Files, [.. reading.Unread.Select(inputs.ScanPathOf)], schemas.Inputs);
        return new LintRun
        {
            Linter = linter,
            Inputs = inputs,
            Reading = reading,
            Schemas = schemas.Inputs,
            Result = result,
            Problems =
            [
                .. schemas.ProblemsAfter(result).Concat(reading.Problems)
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal),
            ],
            Errors = [.. schemas.Errors, .. reading.Errors, .. result.InternalErrors],
        };
    }
}
