using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Cli.Input;

/// <summary>What was read of the inputs.</summary>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="Problems">The inputs that could not be read, in the order of their paths.</param>
internal sealed record ManifestReading(IReadOnlyList<ManifestFile> Files, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>Reads the inputs, several at a time.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="linter">The linter.</param>
    /// <param name="environment">The environment, for standard input.</param>
    /// <param name="settings">The bounds and the number of threads.</param>
    /// <returns>What was read.</returns>
    public static ManifestReading Of(
        InputCollection inputs, Linter linter, CommandEnvironment environment, LintSettings settings)
    {
        int count = inputs.Files.Count;
        ManifestFile?[] files = new ManifestFile?[count];
        InputProblem?[] problems = new InputProblem?[count];
        SourceReader reader = new(environment.OpenInput, settings.Limits.FileBytes);
        void Read(int index)
        {
            if (reader.Read(inputs.Files[index], out problems[index]) is { } source)
            {
                files[index] = linter.Read(source);
            }
        }

        int jobs = Math.Min(count, settings.Jobs == 0 ? Environment.ProcessorCount : settings.Jobs);
        if (jobs > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, Read);
        }
        else
        {
            // Threads cost more than they bring here, and a start counts milliseconds.
            for (int index = 0; index < count; index++)
            {
                Read(index);
            }
        }

        List<InputProblem> unread = [.. inputs.Problems, .. problems.OfType<InputProblem>()];
        unread.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new ManifestReading([.. files.OfType<ManifestFile>()], unread);
    }
}
