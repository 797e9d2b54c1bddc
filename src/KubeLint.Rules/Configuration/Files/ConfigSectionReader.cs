using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>Reads the keys of one section of a config file, and says which of them mean nothing.</summary>
internal sealed class ConfigSectionReader
{
    private readonly ConfigValues _values;
    private readonly YamlMapping? _mapping;
    private readonly List<string> _known = [];

    /// <summary>Begins to read a section.</summary>
    /// <param name="node">The section.</param>
    /// <param name="what">What it is, such as <c>an override</c>.</param>
    /// <param name="values">Reads values and takes the problems.</param>
    public ConfigSectionReader(YamlNode? node, string what, ConfigValues values)
    {
        _values = values;
        _mapping = node?.Resolved as YamlMapping;
        if (_mapping is null && node is not null and not YamlScalar { Type: ScalarType.Null })
        {
            values.AddProblem(node.Span, $"{what} is a mapping of keys and values");
        }
    }

    /// <summary>Reads the value of a key.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value; null if the key is missing or its value is none.</returns>
    public T? Read<T>(string key, Func<YamlNode, T?> read)
    {
        _known.Add(key);
        if (_mapping?.Find(key) is not { } entry)
        {
            return default;
        }

        if (entry.Value.Resolved is YamlScalar { Type: ScalarType.Null })
        {
            _values.AddProblem(entry.Key.Span, $"`{key}` has no value");
            return default;
        }

        return read(entry.Value);
    }

    /// <summary>Says which keys mean nothing. Comes last: the keys that were read are those that are known.</summary>
    public void RefuseOthers()
    {
        foreach (YamlEntry entry in _mapping?.EffectiveEntries() ?? [])
        {
            if (!_known.Contains(entry.Name, StringComparer.Ordinal))
            {
                string hint = NearestName.Hint(entry.Name, _known);
                string known = $"; known here: {string.Join(", ", _known.Order(StringComparer.Ordinal))}";
                _values.AddProblem(entry.Key.Span, $"unknown key `{entry.Name}`{(hint.Length > 0 ? hint : known)}");
            }
        }
    }
}
