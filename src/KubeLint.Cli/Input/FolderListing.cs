using System.IO.Enumeration;

namespace KubeLint.Cli.Input;

/// <summary>What a folder holds, as far as a walk cares.</summary>
internal sealed class FolderListing
{
    private static readonly EnumerationOptions _allEntries =
        new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly string _folder;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">Its absolute path, with forward slashes.</param>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public FolderListing(string folder)
    {
        _folder = folder;
        using Enumerator entries = new(this);
        while (entries.MoveNext())
        {
            Entries.Add(entries.Current);
        }
    }

    /// <summary>The entries that may be manifests or hold some; none is hidden.</summary>
    public List<FolderEntry> Entries { get; } = [];

    /// <summary>True if the folder is the root of a repository.</summary>
    public bool IsRepository { get; private set; }

    /// <summary>True if it has a file of patterns to leave out.</summary>
    public bool HasIgnoreFile { get; private set; }

    /// <summary>True if something in it may be a config file by its name.</summary>
    public bool MayHaveConfig { get; private set; }

    /// <summary>Tells whether a walk takes a file.</summary>
    /// <param name="path">Its path from the folder of the walk on.</param>
    /// <returns>True if it is named like a manifest and nothing on the way is hidden.</returns>
    public static bool MayHold(string path) => IsNamedLikeManifest(path.AsSpan(path.LastIndexOf('/') + 1))
        && !path.Split('/').Any(step => step.StartsWith('.'));

    private bool MayHoldManifests(ref FileSystemEntry entry)
    {
        ReadOnlySpan<char> name = entry.FileName;
        MayHaveConfig |= ConfigFiles.MayBeConfigFile(name);
        if (name.StartsWith('.'))
        {
            IsRepository |= name.SequenceEqual(IgnoreScope.RepositoryName);
            HasIgnoreFile |= name.SequenceEqual(IgnoreScope.IgnoreFileName);
            return false;
        }

        return (entry.IsDirectory || IsNamedLikeManifest(name))
            && (!OperatingSystem.IsWindows() || !entry.Attributes.HasFlag(FileAttributes.Hidden));
    }

    private static bool IsNamedLikeManifest(ReadOnlySpan<char> name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !name.SequenceEqual(BaselineFile.UsualName));

    private sealed class Enumerator(FolderListing listing)
        : FileSystemEnumerator<FolderEntry>(listing._folder, _allEntries)
    {
        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) => listing.MayHoldManifests(ref entry);

        protected override FolderEntry TransformEntry(ref FileSystemEntry entry) =>
            new(PathText.Join(listing._folder, entry.FileName), entry.IsDirectory);
    }
}
