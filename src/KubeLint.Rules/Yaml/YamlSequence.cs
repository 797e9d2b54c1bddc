using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A sequence.</summary>
public sealed class YamlSequence : YamlNode
{
    private readonly YamlNode[] _items;

    /// <summary>Makes a sequence.</summary>
    /// <param name="span">The place; in block style from the first dash.</param>
    /// <param name="items">The items in order.</param>
    /// <param name="isFlow">True for <c>[ ]</c>.</param>
    /// <param name="anchor">The anchor's name, or null.</param>
    /// <param name="tag">The explicit tag, or null.</param>
    internal YamlSequence(
        TextSpan span, YamlNode[] items, bool isFlow, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _items = items;
        IsFlow = isFlow;
    }

    /// <summary>The items in order.</summary>
    public IReadOnlyList<YamlNode> Items => _items;

    /// <summary>True for <c>[ ]</c>.</summary>
    public bool IsFlow { get; }

    /// <inheritdoc cref="YamlMapping.AsSpan"/>
    internal ReadOnlySpan<YamlNode> AsSpan() => _items;
}
