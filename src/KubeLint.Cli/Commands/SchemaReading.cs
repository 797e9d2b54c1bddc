using KubeLint.Cli.Input;
using KubeLint.Configuration;
using KubeLint.Schemas;

namespace KubeLint.Cli.Commands;

/// <summary>What a scan goes by beside the files that it checks: definitions of custom resources, JSON Schema files.
/// </summary>
internal sealed class SchemaReading
{
    /// <summary>The option that names files and folders with CustomResourceDefinitions.</summary>
    public const string DefinitionsOption = "--crds";

    private readonly SchemaFiles? _files;
    private readonly ManifestReading? _definitions;

    private SchemaReading(SchemaFiles? files, ManifestReading? definitions)
    {
        _files = files;
        _definitions = definitions;
    }

    /// <summary>What the linter goes by.</summary>
    public SchemaInputs Inputs => new() { Definitions = _definitions?.Files ?? [], Files = _files };

    /// <summary>What went wrong in kubelint itself, in the order of the paths.</summary>
    public IReadOnlyList<InternalError> Errors => _definitions?.Errors ?? [];

    /// <summary>Reads the definitions that the settings name. JSON Schema files are read when the scan needs them.
    /// </summary>
    /// <param name="request">What is asked of the scan.</param>
    /// <param name="settings">What the linter is told.</param>
    /// <param name="linter">The linter.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="UsageException">A path leads nowhere, or to no definition at all.</exception>
    public static SchemaReading Of(
        LintRequest request, LintSettings settings, Linter linter, CommandEnvironment environment)
    {
        SchemaFiles? files = null;
        if (settings.SchemaLocations.Count > 0)
        {
            files = new SchemaFiles(environment.WorkingDirectory, settings.Limits.FileBytes);
            SchemaLocations.ThrowIfAnyIsMissing(settings.SchemaLocations, files);
        }

        IReadOnlyList<string> paths = settings.CustomResourceDefinitions;
        return new SchemaReading(
            files, paths.Count > 0 ? ReadDefinitions(paths, request, settings, linter, environment) : null);
    }

    /// <summary>What could not be read, once the scan is over.</summary>
    /// <param name="result">The scan.</param>
    /// <returns>The files, with the places that are no schema.</returns>
    public IEnumerable<InputProblem> ProblemsAfter(LintResult result) =>
        (_definitions?.Problems ?? []).Concat(_files?.Problems ?? []).Concat(result.SchemaProblems.Select(problem =>
            new InputProblem(
                problem.Source.Path,
                InputProblemKind.InvalidSchema,
                problem.Message,
                problem.Source.PositionAt(problem.Span.Start))));

    private static ManifestReading ReadDefinitions(
        IReadOnlyList<string> paths,
        LintRequest request,
        LintSettings settings,
        Linter linter,
        CommandEnvironment environment)
    {
        foreach (string path in paths)
        {
            ThrowIfWrong(path, request, environment);
        }

        InputCollector inputs = new(environment.WorkingDirectory, request.StandardInputName);
        ManifestReading reading = ManifestReading.Of(inputs, paths, linter, environment, settings);
        return reading.Problems.Count + reading.Errors.Count > 0 || reading.Files.Any(SchemaInputs.HasDefinitions)
            ? reading
            : throw new UsageException(
                $"`{DefinitionsOption}`: no CustomResourceDefinition is in {string.Join(" or ", paths.Select(Quote))}");
    }

    private static void ThrowIfWrong(string path, LintRequest request, CommandEnvironment environment)
    {
        if (path == InputCollector.StandardInput)
        {
            if (request.Paths.Contains(path, StringComparer.Ordinal))
            {
                throw new UsageException(
                    $"standard input is either `PATH` or `{DefinitionsOption}`: it can be read only once");
            }
        }
        else if (path.Length == 0)
        {
            throw new UsageException($"`{DefinitionsOption}` needs a path, and this one is empty");
        }
        else if (!Path.Exists(PathText.Absolute(path, environment.WorkingDirectory)))
        {
            throw new UsageException($"`{DefinitionsOption} {path}`: no such file or folder");
        }
    }

    private static string Quote(string path) => $"`{path}`";
}
