using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>One key of a mapping and its value.</summary>
public readonly record struct YamlEntry
{
    // The name, or a WrittenKey where there is more to a key. Entries stand in the arrays of their mappings, for a scan
    // holds more of them than of anything else, and hardly one has such a key.
    private readonly object _key;

    /// <summary>Makes an entry of a plain key that Kubernetes sees as it is written.</summary>
    /// <param name="name">The key.</param>
    /// <param name="keySpan">Its place.</param>
    /// <param name="value">The value.</param>
    internal YamlEntry(string name, TextSpan keySpan, YamlNode value)
    {
        _key = name;
        KeySpan = keySpan;
        Value = value;
    }

    /// <summary>Makes an entry of any other key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    internal YamlEntry(WrittenKey key, YamlNode value)
    {
        _key = key;
        KeySpan = key.Node.Span;
        Value = value;
    }

    /// <summary>The key as Kubernetes sees it: <c>yes:</c> is <c>true</c>, <c>0x10:</c> is <c>16</c>.</summary>
    public string Name => _key as string ?? ((WrittenKey)_key).Name;

    /// <summary>The key as written. The node of a plain key is made anew for each question.</summary>
    public YamlNode Key => KeyNode ?? new YamlScalar(KeySpan, Name, ScalarStyle.Plain);

    /// <summary>The value; a missing one is an empty plain scalar just after the colon.</summary>
    public YamlNode Value { get; }

    /// <summary>The place of key and value together.</summary>
    public TextSpan Span => TextSpan.FromBounds(KeySpan.Start, Math.Max(KeySpan.End, Value.Span.End));

    /// <summary>The place of the key.</summary>
    internal TextSpan KeySpan { get; }

    /// <summary>The key's node if there is one; without one it is a plain scalar and no null.</summary>
    internal YamlNode? KeyNode => (_key as WrittenKey)?.Node;
}
