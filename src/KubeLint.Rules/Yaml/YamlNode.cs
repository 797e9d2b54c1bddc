using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// A node of a YAML document with its exact place. A collection in block style spans from its first key or dash to the
/// end of its last value; comments and white space around a node are no part of it.
/// </summary>
public abstract class YamlNode
{
    private readonly NodeProperties? _properties;

    private protected YamlNode(TextSpan span, string? anchor, string? tag)
    {
        Span = span;
        _properties = NodeProperties.Of(anchor, tag);
    }

    /// <summary>The place of the node, without its anchor and tag.</summary>
    public TextSpan Span { get; }

    /// <summary>The name of the anchor on the node (<c>&amp;name</c>), or null.</summary>
    public string? Anchor => _properties?.Anchor;

    /// <summary>The explicit tag, resolved (<c>!!str</c> is <c>tag:yaml.org,2002:str</c>), or null.</summary>
    public string? Tag => _properties?.Tag;

    /// <summary>The node itself, or for an alias the node that it stands for.</summary>
    public virtual YamlNode Resolved => this;
}
