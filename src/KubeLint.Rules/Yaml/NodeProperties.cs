namespace KubeLint.Yaml;

/// <summary>What may stand before a node (YAML 1.2, section 6.9). Hardly a node has any.</summary>
/// <param name="Anchor">The anchor's name, or null.</param>
/// <param name="Tag">The explicit tag, or null.</param>
internal sealed record NodeProperties(string? Anchor, string? Tag)
{
    /// <summary>The properties of a node, or null when it has none.</summary>
    public static NodeProperties? Of(string? anchor, string? tag) =>
        anchor is null && tag is null ? null : new NodeProperties(anchor, tag);
}
