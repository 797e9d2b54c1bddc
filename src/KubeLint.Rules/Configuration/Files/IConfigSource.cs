using KubeLint.Text;

namespace KubeLint.Configuration.Files;

/// <summary>Where config files are found. The library itself reads no file.</summary>
public interface IConfigSource
{
    /// <summary>Finds the config file of a folder.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    /// <returns>The file's text; null if there is none.</returns>
    SourceText? Find(string folder);

    /// <summary>Opens a config file that another one extends.</summary>
    /// <param name="path">The absolute path, with forward slashes.</param>
    /// <returns>The file's text; null if it is not there or cannot be read.</returns>
    SourceText? Open(string path);

    /// <summary>The folder around a folder.</summary>
    /// <param name="folder">The absolute path, with forward slashes.</param>
    /// <returns>
    /// The absolute path; null where configs further up do not count: above a repository, or the root.
    /// </returns>
    string? Parent(string folder);
}
