namespace KubeLint.Yaml;

/// <summary>
/// What a scalar is to Kubernetes, whose YAML reader (sigs.k8s.io/yaml over go-yaml v2) follows YAML 1.1 with a few
/// changes: no base-60 numbers, and time stamps stay strings.
/// </summary>
public enum ScalarType
{
    /// <summary>Text.</summary>
    String,

    /// <summary><c>~</c>, <c>null</c> or nothing at all.</summary>
    Null,

    /// <summary><c>true</c>, <c>yes</c>, <c>on</c>, <c>y</c> and their opposites.</summary>
    Boolean,

    /// <summary>A whole number that fits 64 bits, signed or unsigned.</summary>
    Integer,

    /// <summary>Any other number, infinity and not-a-number included.</summary>
    Float,
}
