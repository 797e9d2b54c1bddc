namespace KubeLint.Cli.Input;

/// <summary>An entry of a folder that may be, or hold, a manifest.</summary>
/// <param name="Path">The folder's path, a slash, and its name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder);
