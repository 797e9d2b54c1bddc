namespace KubeLint.Cli.Input;

/// <summary>What bounds the walks of a scan.</summary>
internal interface IWalkScope
{
    /// <summary>Tells whether a path is not wanted.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>True if it is not.</returns>
    bool Excludes(string path, bool isFolder);

    /// <summary>Takes note that a folder holds nothing that bounds a walk, so that nobody has to look there.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    void NoteUnbounded(string folder);
}
