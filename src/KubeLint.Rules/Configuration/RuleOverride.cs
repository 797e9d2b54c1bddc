using System.IO.Enumeration;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Configuration;

/// <summary>What is different for some objects of a file. In names <c>*</c> stands for any text.</summary>
public sealed record RuleOverride
{
    /// <summary>Where it is written; its last day if that is over.</summary>
    public required Location Location { get; init; }

    /// <summary>The namespaces of the objects; null for any.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }

    /// <summary>The kinds of the objects; null for any.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>The names of the objects; null for any.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The names of the containers that findings lie in; null for findings anywhere.</summary>
    public IReadOnlyList<string>? Containers { get; init; }

    /// <summary>The environments of the objects; null for any.</summary>
    public IReadOnlyList<string>? Environments { get; init; }

    /// <summary>The rules whose findings are suppressed.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The severity of findings, by selector.</summary>
    public IReadOnlyList<KeyValuePair<string, Severity>> Severities { get; init; } = [];

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which it held; null if it still holds.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Tells whether an override means findings of an object.</summary>
    /// <param name="identity">The object; null for a text that is none.</param>
    /// <param name="scope">The namespace that the object ends up in, or null.</param>
    /// <param name="container">The name of the container that the finding lies in, or null.</param>
    /// <param name="environment">The names of the object's environment.</param>
    /// <returns>True if it does.</returns>
    internal bool Means(
        ObjectIdentity? identity, string? scope, string? container, Func<IReadOnlyList<string>> environment) =>
        Holds(Kinds, identity?.Kind)
        && Holds(Names, identity?.Name)
        && Holds(Namespaces, scope)
        && Holds(Containers, container)
        && (Environments is null
            || (identity is not null && environment().Any(name => Holds(Environments, name))));

    private static bool Holds(IReadOnlyList<string>? patterns, string? name) => patterns is null
        || (name is not null
            && patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)));
}
