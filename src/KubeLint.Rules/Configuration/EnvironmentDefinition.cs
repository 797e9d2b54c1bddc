namespace KubeLint.Configuration;

/// <summary>An environment as the project names it.</summary>
/// <param name="Name">Its name, such as <c>production</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Paths">Globs of the files that belong to it.</param>
/// <param name="Namespaces">The namespaces that belong to it.</param>
/// <param name="Labels">Labels that all of its objects carry.</param>
public sealed record EnvironmentDefinition(
    string Name,
    EnvironmentKind Kind,
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Namespaces,
    IReadOnlyDictionary<string, string> Labels);
