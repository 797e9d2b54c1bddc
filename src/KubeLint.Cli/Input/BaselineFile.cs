using KubeLint.Baselines;

namespace KubeLint.Cli.Input;

/// <summary>Reads and writes the file of a baseline.</summary>
/// <param name="path">Its absolute path, with forward slashes.</param>
/// <param name="shownPath">Its path as messages show it.</param>
internal sealed class BaselineFile(string path, string shownPath)
{
    /// <summary>What the file is called unless its user says otherwise.</summary>
    public const string UsualName = "kubelint.baseline.json";

    /// <summary>Its absolute path, with forward slashes.</summary>
    public string FullPath => path;

    /// <summary>Its path as messages show it.</summary>
    public string ShownPath => shownPath;

    /// <summary>The folder that the paths in it start from: absolute, links resolved.</summary>
    public string Folder => PathText.FolderOf(path) is var folder && PathText.Resolved(folder) is { } resolved
        ? resolved : folder;

    /// <summary>The file that a user has named.</summary>
    /// <param name="typed">Its path, absolute or not.</param>
    /// <param name="workingDirectory">The folder that a relative path starts from.</param>
    /// <returns>The file.</returns>
    public static BaselineFile At(string typed, string workingDirectory)
    {
        string absolute = PathText.Absolute(typed, workingDirectory);
        return new BaselineFile(absolute, PathText.Shown(absolute, PathText.Slashed(workingDirectory)));
    }

    /// <summary>Reads the baseline.</summary>
    /// <param name="isEmptyTaken">Whether a file without a byte is taken for a baseline without an entry.</param>
    /// <param name="problem">What is wrong, with the place; null if nothing is.</param>
    /// <returns>The baseline; null if there is none to be read.</returns>
    public Baseline? Read(bool isEmptyTaken, out string? problem)
    {
        try
        {
            if (Directory.Exists(path) || FileType.NameOfOther(path) is not null)
            {
                problem = $"`{shownPath}` is no file";
                return null;
            }

            byte[] text = File.ReadAllBytes(path);
            if (isEmptyTaken && text.Length == 0)
            {
                problem = null;
                return new Baseline([]);
            }

            Baseline? baseline = BaselineText.Read(text, out BaselineProblem? mistake);
            problem = mistake is null ? null
                : string.Create(null, $"`{shownPath}`, line {mistake.Line}: {mistake.Message}");
            return baseline;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = $"`{shownPath}`: {IoProblem.Describe(refused)}";
            return null;
        }
    }

    /// <summary>Writes the baseline, unless the file holds just that already.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="problem">Why it could not be written; null if it was.</param>
    public void Write(Baseline baseline, out string? problem)
    {
        problem = null;
        byte[] text = BaselineText.Write(baseline);
        try
        {
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(text))
            {
                File.WriteAllBytes(path, text);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = $"`{shownPath}`: {IoProblem.Describe(refused)}";
        }
    }
}
