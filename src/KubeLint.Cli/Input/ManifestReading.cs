using System.Collections.Concurrent;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>What was read of the inputs.</summary>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="Problems">The inputs that could not be read, in the order of their paths.</param>
/// <param name="Errors">What went wrong in kubelint itself, in the order of the paths.</param>
internal sealed record ManifestReading(
    IReadOnlyList<ManifestFile> Files, IReadOnlyList<InputProblem> Problems, IReadOnlyList<InternalError> Errors)
{
    /// <summary>Enough that threads seldom wait for each other, few enough that they end together.</summary>
    private const int InputsAtOnce = 16;

    /// <summary>The paths, as findings show them, of all that was not read.</summary>
    public IEnumerable<string> Unread =>
        Problems.Select(problem => problem.Path).Concat(Errors.Select(error => error.Path).OfType<string>());

    /// <summary>Reads the inputs, several at a time, while the walk for more of them goes on.</summary>
    /// <param name="collector">Finds the inputs.</param>
    /// <param name="paths">Where to look for them.</param>
    /// <param name="linter">The linter.</param>
    /// <param name="environment">The environment, for standard input.</param>
    /// <param name="settings">The bounds and the number of threads.</param>
    /// <returns>What was read.</returns>
    public static ManifestReading Of(
        InputCollector collector,
        IReadOnlyList<string> paths,
        Linter linter,
        CommandEnvironment environment,
        LintSettings settings)
    {
        List<(int Number, ManifestFile File)> files = [];
        ConcurrentBag<InputProblem> problems = [];
        ConcurrentBag<InternalError> errors = [];
        SourceReader reader = new(environment.OpenInput, settings.Limits.FileBytes);
        using InputQueue inputs = new(collector.Find(paths));
        int jobs = settings.Threads;
        if (ReadNext(1) && !inputs.IsEmpty && jobs > 1)
        {
            Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = jobs }, _ => ReadAll());
        }
        else
        {
            // For one file threads cost more than they bring, and a start counts milliseconds.
            ReadAll();
        }

        files.Sort(static (one, other) =>
            string.CompareOrdinal(one.File.Source.Path, other.File.Source.Path) is not 0 and int order
                ? order : one.Number.CompareTo(other.Number));
        return new ManifestReading(
            [.. files.Select(each => each.File)],
            [.. collector.Problems.Concat(problems).OrderBy(problem => problem.Path, StringComparer.Ordinal)],
            [.. errors.OrderBy(error => error.Path, StringComparer.Ordinal)]);

        void ReadAll()
        {
            while (ReadNext(InputsAtOnce))
            {
            }
        }

        bool ReadNext(int most)
        {
            IReadOnlyList<InputFile> taken = inputs.Take(most, out int number);
            for (int index = 0; index < taken.Count; index++)
            {
                Read(taken[index], number + index);
            }

            return taken.Count > 0;
        }

        void Read(InputFile input, int number)
        {
            if (reader.Read(input, out InputProblem? problem) is { } source)
            {
                Parse(source, number);
            }
            else if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        void Parse(SourceText source, int number)
        {
            try
            {
                ManifestFile file = linter.Read(source);
                lock (files)
                {
                    files.Add((number, file));
                }
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                errors.Add(new InternalError(Rule: null, source.Path, Position: null, Object: null, bug));
            }
        }
    }
}
