using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>An alias (<c>*name</c>): the place where an anchored node is used again.</summary>
/// <param name="span">The place of the alias itself.</param>
/// <param name="name">The anchor's name.</param>
/// <param name="target">The anchored node; never an alias itself.</param>
public sealed class YamlAlias(TextSpan span, string name, YamlNode target) : YamlNode(span, anchor: null, tag: null)
{
    /// <summary>The anchor's name.</summary>
    public string Name { get; } = name;

    /// <summary>The anchored node.</summary>
    public YamlNode Target { get; } = target;

    /// <inheritdoc/>
    public override YamlNode Resolved => Target;
}
