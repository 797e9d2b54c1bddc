using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>One way in which an object does not fit its schema.</summary>
internal sealed record Violation
{
    /// <summary>The way.</summary>
    public required ViolationKind Kind { get; init; }

    /// <summary>
    /// The value that does not fit: the unknown field, the missing one, the later of two equal items.
    /// </summary>
    public required FieldPath Path { get; init; }

    /// <summary>
    /// What the place may hold; for a field that is unknown or missing, what the object around it may hold.
    /// </summary>
    public required Schema Schema { get; init; }

    /// <summary>
    /// The value, aliases resolved; for a field that is missing, the object that lacks it.
    /// </summary>
    public required YamlNode Node { get; init; }

    /// <summary>What would do (a type, a bound, a form), in words after "must be"; empty if obvious.</summary>
    public string Expected { get; init; } = "";

    /// <summary>The first of two equal items, or null.</summary>
    public FieldPath? First { get; init; }

    /// <summary>The schema of the whole object.</summary>
    public required Schema Root { get; init; }

    /// <summary>Who reads the object by the schema.</summary>
    public required SchemaDialect Dialect { get; init; }

    /// <summary>The versions of Kubernetes in which it does not fit, oldest first; empty if all that count.</summary>
    public IReadOnlyList<KubernetesVersion> Versions { get; init; } = [];
}
