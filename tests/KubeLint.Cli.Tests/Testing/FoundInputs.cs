using KubeLint.Cli.Input;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>What a collector has found.</summary>
/// <param name="Files">The files in the order of their shown paths.</param>
/// <param name="Problems">What could not be looked into, in the order of the paths.</param>
internal sealed record FoundInputs(IReadOnlyList<InputFile> Files, IReadOnlyList<InputProblem> Problems)
{
    public static FoundInputs In(string workingDirectory, params string[] paths)
    {
        InputCollector collector = new(workingDirectory, "-");
        InputFile[] files = [.. collector.Find(paths).OrderBy(file => file.ShownPath, StringComparer.Ordinal)];
        return new FoundInputs(files, [.. collector.Problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
    }
}
