using KubeLint.Cli.Git;
using KubeLint.Cli.Input;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Cli.Commands;

/// <summary>The files of a scan as they were in a commit.</summary>
internal sealed class EarlierFiles
{
    private readonly Dictionary<string, ManifestFile?> _changed = new(StringComparer.Ordinal);

    private EarlierFiles(string commit) => Commit = commit;

    /// <summary>The name of the commit.</summary>
    public string Commit { get; }

    /// <summary>All files that the scan would have read.</summary>
    public IReadOnlyList<ManifestFile> All { get; private set; } = [];

    /// <summary>True if nothing differs.</summary>
    public bool IsSame { get; private set; }

    /// <summary>Finds the files of a scan in the commit that a reference and the current commit come from.</summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="run">The scan.</param>
    /// <param name="request">What was asked of it.</param>
    /// <param name="environment">The environment, which says where git is.</param>
    /// <returns>The files.</returns>
    /// <exception cref="GitException">There is no such commit, no repository, or no git.</exception>
    public static EarlierFiles Of(
        string reference, LintRun run, LintRequest request, CommandEnvironment environment)
    {
        if (request.Paths.Contains(InputCollector.StandardInput, StringComparer.Ordinal))
        {
            throw new GitException("standard input has no earlier version");
        }

        GitRepository repository = GitRepository.Around(
            run.Inputs.CommonFolder, GitProgram.Find(environment.Variable));
        EarlierFiles earlier = new(repository.CommonAncestor(reference));
        earlier.Fill(repository, run, request);
        return earlier;
    }

    /// <summary>Tells whether a file differs; one that git does not know does.</summary>
    /// <param name="path">Its path as findings show it.</param>
    /// <returns>True if it does.</returns>
    public bool IsChanged(string path) => _changed.ContainsKey(path);

    /// <summary>The earlier version of a file that differs.</summary>
    /// <param name="path">Its path as findings show it.</param>
    /// <returns>The file; null if it is new.</returns>
    public ManifestFile? Find(string path) => _changed.GetValueOrDefault(path);

    private void Fill(GitRepository repository, LintRun run, LintRequest request)
    {
        IReadOnlyList<GitChange> changes = repository.ChangesSince(Commit);
        Dictionary<string, GitChange> byPath = ByPath(changes);
        IReadOnlySet<string> tracked = repository.TrackedFiles();
        HashSet<string> scanned = new(StringComparer.Ordinal);
        List<ManifestFile> same = [];
        List<(string? Blob, string Path, string ScanPath)> wanted = [];
        foreach (ManifestFile file in run.Reading.Files)
        {
            string? path = Below(repository.Root, run.Inputs.ResolvedPathOf(file.Source.Path));
            GitChange? change = path is null ? null : byPath.GetValueOrDefault(path);
            scanned.Add(path ?? "");
            if (change is null && path is not null && tracked.Contains(path))
            {
                same.Add(file);
            }
            else
            {
                wanted.Add((change?.OldBlob, file.Source.Path, file.Source.ScanPath));
            }
        }

        int stillThere = wanted.Count;
        foreach (GitChange change in changes.Where(change => IsGone(change, scanned)))
        {
            string path = PathText.Join(repository.Root, change.OldPath);
            if (run.Inputs.WouldFind(path))
            {
                string shown = run.Inputs.ShownPathOf(path);
                wanted.Add((change.OldBlob, shown, run.Inputs.ScanPathOf(shown)));
            }
        }

        IReadOnlyDictionary<string, byte[]> contents =
            repository.Read(wanted.Select(each => each.Blob).OfType<string>());
        ManifestFile?[] before =
        [
            .. wanted.Select(each => each.Blob is { } blob && contents.TryGetValue(blob, out byte[]? bytes)
                ? Read(bytes, each.Path, each.ScanPath, run.Linter, request.Settings.Limits.FileBytes) : null),
        ];
        for (int index = 0; index < stillThere; index++)
        {
            _changed[wanted[index].Path] = before[index];
        }

        IsSame = wanted.Count == 0;
        All = [.. same, .. before.OfType<ManifestFile>()];
    }

    private static Dictionary<string, GitChange> ByPath(IReadOnlyList<GitChange> changes)
    {
        Dictionary<string, GitChange> byPath = new(StringComparer.Ordinal);
        foreach (GitChange change in changes)
        {
            // A file that git no longer tracks may be there all the same; where it has come again that counts.
            string path = change.NewPath ?? change.OldPath ?? "";
            if (change.NewPath is not null || !byPath.ContainsKey(path))
            {
                byPath[path] = change;
            }
        }

        return byPath;
    }

    private static bool IsGone(GitChange change, HashSet<string> scanned) =>
        change is { OldPath: not null, OldBlob: not null }
        && !scanned.Contains(change.OldPath)
        && (change.NewPath is null || !scanned.Contains(change.NewPath));

    private static ManifestFile? Read(byte[] bytes, string path, string scanPath, Linter linter, long maximumBytes)
    {
        if (bytes.Length > maximumBytes)
        {
            return linter.Read(SourceText.Oversized(path, scanPath));
        }

        // What was no text then is as good as new.
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        return decoded.IsText ? linter.Read(new SourceText(path, decoded.Content, scanPath)) : null;
    }

    private static string? Below(string root, string path) =>
        PathText.IsInside(path, root) ? path[root.Length..].TrimStart('/') : null;
}
