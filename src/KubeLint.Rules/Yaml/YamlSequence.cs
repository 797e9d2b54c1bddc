using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A sequence.</summary>
/// <param name="span">The place; in block style from the first dash.</param>
/// <param name="items">The items in order.</param>
/// <param name="isFlow">True for <c>[ ]</c>.</param>
/// <param name="anchor">The anchor's name, or null.</param>
/// <param name="tag">The explicit tag, or null.</param>
public sealed class YamlSequence(
    TextSpan span, IReadOnlyList<YamlNode> items, bool isFlow, string? anchor = null, string? tag = null)
    : YamlNode(span, anchor, tag)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>True for <c>[ ]</c>.</summary>
    public bool IsFlow { get; } = isFlow;
}
