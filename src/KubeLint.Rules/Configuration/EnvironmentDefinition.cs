using System.IO.Enumeration;

namespace KubeLint.Configuration;

/// <summary>An environment as the project names it.</summary>
/// <param name="Name">Its name, such as <c>production</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="MeansFile">True if all objects of the file that the settings are for belong to it.</param>
/// <param name="Namespaces">The namespaces that belong to it; <c>*</c> stands for any text.</param>
/// <param name="Labels">Labels that all of its objects carry.</param>
public sealed record EnvironmentDefinition(
    string Name,
    EnvironmentKind Kind,
    bool MeansFile,
    IReadOnlyList<string> Namespaces,
    IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Tells whether a namespace belongs to the environment.</summary>
    /// <param name="name">The namespace.</param>
    /// <returns>True if it does.</returns>
    public bool HasNamespace(string name) => Namespaces.Any(pattern =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
}
