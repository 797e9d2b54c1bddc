using KubeLint.Findings;

namespace KubeLint.Configuration.Files;

/// <summary>
/// What is different for some objects: those that every list means that is there. In names <c>*</c> stands for any
/// text.
/// </summary>
public sealed record OverrideSection
{
    /// <summary>Files and folders, in the syntax of .gitignore.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Namespaces.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }

    /// <summary>Kinds, such as <c>DaemonSet</c>.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Names of objects.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Names of containers: findings elsewhere in the object are not meant then.</summary>
    public IReadOnlyList<string>? Containers { get; init; }

    /// <summary>Environments, by the names of this file or <c>production</c>, <c>staging</c> and so on.</summary>
    public IReadOnlyList<string>? Environments { get; init; }

    /// <summary>Rules whose findings are suppressed.</summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>The severity of findings, by rule.</summary>
    public IReadOnlyDictionary<string, Severity>? Severity { get; init; }

    /// <summary>Why; reports show it.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which the override holds, as <c>2027-01-31</c>.</summary>
    public DateOnly? Until { get; init; }
}
