using System.IO.Enumeration;

namespace KubeLint.Cli.Input;

/// <summary>An entry of a folder that may be, or hold, a manifest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder)
{
    /// <summary>Takes an entry of an enumeration.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>What is needed of it.</returns>
    public static FolderEntry Of(ref FileSystemEntry entry) => new(entry.FileName.ToString(), entry.IsDirectory);
}
