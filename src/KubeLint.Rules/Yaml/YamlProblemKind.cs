namespace KubeLint.Yaml;

/// <summary>What is wrong with a YAML text.</summary>
public enum YamlProblemKind
{
    /// <summary>It is not YAML, or not such as Kubernetes reads.</summary>
    Syntax,

    /// <summary>It stands behind the end of a document (<c>...</c>), where Kubernetes reads nothing.</summary>
    Unreached,

    /// <summary>A mapping has one key twice.</summary>
    DuplicateKey,

    /// <summary>A key that JSON cannot have: a mapping, a sequence or null.</summary>
    InvalidKey,

    /// <summary>A bound on size, depth, nodes or alias expansion is passed.</summary>
    Limit,
}
