namespace KubeLint.Yaml;

/// <summary>The own entries of a large mapping by name.</summary>
internal sealed class EntryIndex
{
    private readonly Dictionary<string, YamlEntry> _byName = new(StringComparer.Ordinal);

    /// <summary>Builds the index.</summary>
    /// <param name="entries">The entries in order; of duplicates the last counts.</param>
    public EntryIndex(IReadOnlyList<YamlEntry> entries)
    {
        foreach (YamlEntry entry in entries)
        {
            if (YamlMapping.IsMerge(entry.Key))
            {
                HasMerge = true;
            }
            else
            {
                _byName[entry.Name] = entry;
            }
        }
    }

    /// <summary>True if some key merges another mapping in.</summary>
    public bool HasMerge { get; }

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string name) => _byName.GetValueOrDefault(name);
}
