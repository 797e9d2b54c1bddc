using System.Globalization;
using System.Text;
using KubeLint.Cli.Input;

namespace KubeLint.Cli.Git;

/// <summary>The repository that a folder lies in, as far as a scan asks about it.</summary>
internal sealed class GitRepository
{
    private const string NoBlob = "0000000000000000000000000000000000000000";
    private const string FileModes = "100";

    private readonly GitProgram _git;

    private GitRepository(GitProgram git, string root)
    {
        _git = git;
        Root = root;
    }

    /// <summary>The root of the working tree: absolute, with forward slashes.</summary>
    public string Root { get; }

    /// <summary>Finds the repository.</summary>
    /// <param name="folder">A folder in its working tree.</param>
    /// <param name="program">The path of the program git.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="GitException">The folder lies in none.</exception>
    public static GitRepository Around(string folder, string program)
    {
        string root = new GitProgram(program, folder).AskLine("rev-parse", "--show-toplevel");
        return new GitRepository(new GitProgram(program, root), PathText.Slashed(root));
    }

    /// <summary>
    /// The commit that a branch was made from: the newest one that both the reference and the current commit come from.
    /// </summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <returns>The name of the commit.</returns>
    /// <exception cref="GitException">The reference means no commit, or one without a common ancestor.</exception>
    public string CommonAncestor(string reference)
    {
        if (reference.StartsWith('-'))
        {
            throw new GitException($"`{reference}` is no name of a commit");
        }

        (int exitCode, byte[] found, _) = _git.Run([], "rev-parse", "--verify", "--quiet", $"{reference}^{{commit}}");
        if (exitCode != 0)
        {
            throw new GitException($"`{reference}` names no commit of the repository `{Root}`");
        }

        (exitCode, byte[] ancestor, string complaint) =
            _git.Run([], "merge-base", GitProgram.LineOf(found), "HEAD");
        return exitCode == 0 ? GitProgram.LineOf(ancestor) : throw new GitException(complaint.Length > 0
            ? $"git: {complaint}"
            : $"`{reference}` and the current commit have no common ancestor here; "
                + "where the clone is shallow, `git fetch --unshallow` brings it");
    }

    /// <summary>What differs between a commit and the working tree, without files that git does not track.</summary>
    /// <param name="commit">The name of the commit.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<GitChange> ChangesSince(string commit)
    {
        string[] fields = Fields(_git.Ask(
            "-c", "core.fsmonitor=false", "diff", "--raw", "-z", "--no-abbrev", "--no-color", "--no-ext-diff",
            "--no-relative", "--find-renames", commit, "--"));
        List<GitChange> changes = [];
        for (int index = 0; index + 1 < fields.Length;)
        {
            // `:100644 100644 <old blob> <new blob> R90`, the path, and of a rename the new path.
            string[] record = fields[index++].Split(' ');
            string path = fields[index++];
            char status = record[^1][0];
            string? newPath = status == 'D' ? null : status is 'R' or 'C' ? fields[index++] : path;
            bool isFile = record[0].TrimStart(':').StartsWith(FileModes, StringComparison.Ordinal);
            bool isNew = status is 'A' or 'C' or 'U' || record[2].All(digit => digit == NoBlob[0]);
            changes.Add(new GitChange(isNew ? null : path, newPath, isNew || !isFile ? null : record[2]));
        }

        return changes;
    }

    /// <summary>The files that git tracks.</summary>
    /// <returns>Their paths from the root on.</returns>
    public IReadOnlySet<string> TrackedFiles() =>
        new HashSet<string>(Fields(_git.Ask("-c", "core.fsmonitor=false", "ls-files", "-z")), StringComparer.Ordinal);

    /// <summary>Reads the contents of files.</summary>
    /// <param name="blobs">The names of the contents.</param>
    /// <returns>The bytes by name; what the repository lacks is not among them.</returns>
    public IReadOnlyDictionary<string, byte[]> Read(IEnumerable<string> blobs)
    {
        string[] names = [.. blobs.Distinct(StringComparer.Ordinal)];
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        if (names.Length == 0)
        {
            return contents;
        }

        byte[] input = Encoding.ASCII.GetBytes(string.Join('\n', names) + "\n");
        (int exitCode, byte[] output, string complaint) = _git.Run(input, "cat-file", "--batch");
        if (exitCode != 0)
        {
            throw new GitException($"git: {complaint}");
        }

        for (int at = 0; at < output.Length;)
        {
            // `<name> blob <size>`, the bytes and a line end, or `<name> missing`.
            int end = at + output.AsSpan(at).IndexOf((byte)'\n');
            string[] header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            at = end + 1;
            if (header is [var name, _, var size]
                && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int length))
            {
                contents[name] = output[at..(at + length)];
                at += length + 1;
            }
        }

        return contents;
    }

    private static string[] Fields(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
