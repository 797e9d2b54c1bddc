namespace KubeLint.Yaml;

/// <summary>An entry whose key is not simply its name: quoted, with an anchor or tag, no text, or no scalar.</summary>
/// <param name="name">The key as Kubernetes sees it.</param>
/// <param name="key">The key as written.</param>
/// <param name="value">The value.</param>
internal sealed class WrittenKeyEntry(string name, YamlNode key, YamlNode value) : YamlEntry(name, key.Span, value)
{
    /// <inheritdoc/>
    internal override YamlNode KeyNode => key;
}
