using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>One key of a mapping and its value.</summary>
/// <param name="name">The key as Kubernetes sees it: <c>yes:</c> is <c>true</c>, <c>0x10:</c> is <c>16</c>.</param>
/// <param name="key">The key as written.</param>
/// <param name="value">The value; a missing one is an empty plain scalar just after the colon.</param>
public sealed class YamlEntry(string name, YamlNode key, YamlNode value)
{
    /// <summary>The key as Kubernetes sees it: <c>yes:</c> is <c>true</c>, <c>0x10:</c> is <c>16</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The key as written.</summary>
    public YamlNode Key { get; } = key;

    /// <summary>The value; a missing one is an empty plain scalar just after the colon.</summary>
    public YamlNode Value { get; } = value;

    /// <summary>The place of key and value together.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
