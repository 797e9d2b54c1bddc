using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>A node to be written as YAML, and to be found again in what is read.</summary>
internal abstract record GeneratedNode
{
    /// <summary>A scalar, and the style that is tried first.</summary>
    internal sealed record Scalar(string Value, ScalarStyle Style) : GeneratedNode;

    internal sealed record Sequence(IReadOnlyList<GeneratedNode> Items, bool IsFlow) : GeneratedNode
    {
        public override string ToString() => $"{(IsFlow ? "flow " : "")}[{string.Join(", ", Items)}]";
    }

    /// <summary>A mapping with the keys k0, k1 and so on: other keys are scalars' business.</summary>
    internal sealed record Mapping(IReadOnlyList<GeneratedNode> Values, bool IsFlow) : GeneratedNode
    {
        public override string ToString() => $"{(IsFlow ? "flow " : "")}{{{string.Join(", ", Values)}}}";
    }
}
