using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>One key of a mapping and its value.</summary>
public class YamlEntry
{
    /// <summary>Makes an entry of a plain key that Kubernetes sees as it is written.</summary>
    /// <param name="name">The key.</param>
    /// <param name="keySpan">Its place.</param>
    /// <param name="value">The value.</param>
    internal YamlEntry(string name, TextSpan keySpan, YamlNode value)
    {
        Name = name;
        KeySpan = keySpan;
        Value = value;
    }

    /// <summary>The key as Kubernetes sees it: <c>yes:</c> is <c>true</c>, <c>0x10:</c> is <c>16</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The key as written. The node of a plain key is made anew for each question: a scan holds more keys than anything
    /// else, and hardly one is ever asked about.
    /// </summary>
    public YamlNode Key => KeyNode ?? new YamlScalar(KeySpan, Name, ScalarStyle.Plain);

    /// <summary>The value; a missing one is an empty plain scalar just after the colon.</summary>
    public YamlNode Value { get; }

    /// <summary>The place of key and value together.</summary>
    public TextSpan Span => TextSpan.FromBounds(KeySpan.Start, Math.Max(KeySpan.End, Value.Span.End));

    /// <summary>The place of the key.</summary>
    internal TextSpan KeySpan { get; }

    /// <summary>The key's node if there is one; without one it is a plain scalar and no null.</summary>
    internal virtual YamlNode? KeyNode => null;
}
