namespace KubeLint.Configuration.Files;

/// <summary>Which objects belong to an environment: those that one of the three lists means.</summary>
public sealed record EnvironmentSection
{
    /// <summary>
    /// What the environment is for. Default: what its name says, such as <c>production</c> or <c>staging</c>.
    /// </summary>
    public EnvironmentKind? Kind { get; init; }

    /// <summary>Files and folders, in the syntax of .gitignore.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Namespaces; <c>*</c> stands for any text.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }

    /// <summary>Labels, all of which the object carries.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}
