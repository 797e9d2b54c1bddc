using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// What waits for its parent to be complete: a node, or the text of a plain key, which needs no node of its own.
/// </summary>
internal readonly struct WaitingNode
{
    private readonly object _content;

    /// <summary>A node that waits.</summary>
    public WaitingNode(YamlNode node)
    {
        _content = node;
        Span = node.Span;
    }

    /// <summary>A plain key that waits.</summary>
    public WaitingNode(TextSpan span, string key)
    {
        _content = key;
        Span = span;
    }

    /// <summary>The place.</summary>
    public TextSpan Span { get; }

    /// <summary>The text of a plain key that has no node, else null.</summary>
    public string? Key => _content as string;

    /// <summary>The node; one is made for a key that has none.</summary>
    public YamlNode Node => _content as YamlNode ?? new YamlScalar(Span, (string)_content, ScalarStyle.Plain);
}
