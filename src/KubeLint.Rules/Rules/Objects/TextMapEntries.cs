using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A walk through a <see cref="TextMap"/>.</summary>
/// <param name="texts">The map of a model object, or null.</param>
/// <param name="entries">The entries of the map of an object without a model.</param>
internal struct TextMapEntries(OrderedDictionary<string, string>? texts, IReadOnlyList<YamlEntry> entries)
{
    private int _next;

    /// <summary>The entry.</summary>
    public KeyValuePair<string, string> Current { get; private set; }

    /// <summary>Goes to the next one.</summary>
    /// <returns>False if there is none.</returns>
    public bool MoveNext()
    {
        if (_next < texts?.Count)
        {
            Current = texts.GetAt(_next++);
            return true;
        }

        while (_next < entries.Count)
        {
            YamlEntry entry = entries[_next++];
            if (entry.Value.Resolved is YamlScalar scalar
                && (scalar.AsString ?? (scalar.Type == ScalarType.Null ? "" : null)) is { } text)
            {
                Current = new(entry.Name, text);
                return true;
            }
        }

        return false;
    }
}
