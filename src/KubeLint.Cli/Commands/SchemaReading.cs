using KubeLint.Cli.Input;
using KubeLint.Schemas;

namespace KubeLint.Cli.Commands;

/// <summary>What a scan goes by beside the files that it checks, as far as it was read.</summary>
/// <param name="Inputs">What the linter goes by.</param>
/// <param name="Problems">What could not be read, in the order of the paths.</param>
/// <param name="Errors">What went wrong in kubelint itself, in the order of the paths.</param>
internal sealed record SchemaReading(
    SchemaInputs Inputs, IReadOnlyList<InputProblem> Problems, IReadOnlyList<InternalError> Errors)
{
    /// <summary>The option that names files and folders with CustomResourceDefinitions.</summary>
    public const string DefinitionsOption = "--crds";

    /// <summary>Reads the definitions that the settings name.</summary>
    /// <param name="options">What is asked of the scan.</param>
    /// <param name="linter">The linter.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="UsageException">A path leads nowhere, or to no definition at all.</exception>
    public static SchemaReading Of(ScanOptions options, Linter linter, CommandEnvironment environment)
    {
        IReadOnlyList<string> paths = options.Settings.CustomResourceDefinitions;
        if (paths.Count == 0)
        {
            return new SchemaReading(SchemaInputs.None, [], []);
        }

        ThrowIfAnyIsWrong(paths, options, environment);
        InputCollector inputs = new(environment.WorkingDirectory, options.StandardInputName);
        ManifestReading reading = ManifestReading.Of(inputs, paths, linter, environment, options.Settings);
        return reading.Problems.Count + reading.Errors.Count > 0 || reading.Files.Any(SchemaInputs.HasDefinitions)
            ? new SchemaReading(new SchemaInputs { Definitions = reading.Files }, reading.Problems, reading.Errors)
            : throw new UsageException(
                $"`{DefinitionsOption}`: no CustomResourceDefinition is in {string.Join(" or ", paths.Select(Quote))}");
    }

    private static void ThrowIfAnyIsWrong(
        IReadOnlyList<string> paths, ScanOptions options, CommandEnvironment environment)
    {
        foreach (string path in paths)
        {
            if (path == InputCollector.StandardInput)
            {
                if (options.Paths.Contains(path, StringComparer.Ordinal))
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
    }

    private static string Quote(string path) => $"`{path}`";
}
