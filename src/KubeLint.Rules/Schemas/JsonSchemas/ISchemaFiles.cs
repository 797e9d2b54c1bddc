using KubeLint.Text;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>
/// The files that schemas are read from. The library opens no file itself: who runs it does. Has to be safe to use from
/// several threads.
/// </summary>
public interface ISchemaFiles
{
    /// <summary>The full path of a file, the same for all ways to write it.</summary>
    /// <param name="path">A path as a location or a <c>$ref</c> has it, with forward slashes.</param>
    /// <param name="beside">
    /// The full path of the file that names it, or null for a location: its paths start from the working directory.
    /// </param>
    /// <returns>The path, absolute, with forward slashes.</returns>
    string FullPathOf(string path, string? beside);

    /// <summary>Reads a file.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <returns>Its text, or null if there is none, or none that can be read.</returns>
    SourceText? Read(string fullPath);

    /// <summary>Lists a folder.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <returns>The names of what is in it, in any order; none if it is not there or cannot be looked into.</returns>
    IReadOnlyList<string> NamesIn(string fullPath);
}
