using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// A mapping. <see cref="Entries"/> holds what is written; <see cref="Find(string)"/> and
/// <see cref="EffectiveEntries"/> also see what merge keys (<c>&lt;&lt;</c>) bring in, which the mapping's own keys
/// override (YAML 1.1, merge type).
/// </summary>
public sealed class YamlMapping : YamlNode
{
    /// <summary>The name of the merge key.</summary>
    public const string MergeKey = "<<";

    /// <summary>Up to this many keys are looked through one by one; beyond, a table pays.</summary>
    private const int LinearSearchLimit = 128;

    private readonly YamlEntry[] _entries;
    private Dictionary<string, YamlEntry>? _byName;

    /// <summary>Makes a mapping.</summary>
    /// <param name="span">The place.</param>
    /// <param name="entries">The keys as written, in order, duplicates and merge keys included.</param>
    /// <param name="isFlow">True for <c>{ }</c>.</param>
    /// <param name="anchor">The anchor's name, or null.</param>
    /// <param name="tag">The explicit tag, or null.</param>
    internal YamlMapping(
        TextSpan span, YamlEntry[] entries, bool isFlow, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _entries = entries;
        IsFlow = isFlow;
        foreach (YamlEntry entry in entries)
        {
            HasMergeKeys |= IsMerge(entry);
        }
    }

    /// <summary>The keys as written, in order, duplicates and merge keys included.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>True for <c>{ }</c>.</summary>
    public bool IsFlow { get; }

    /// <summary>True when a key of the mapping merges another one in.</summary>
    internal bool HasMergeKeys { get; }

    /// <summary>
    /// The entry of a key, own ones before merged ones; of duplicates the last, as Kubernetes reads them.
    /// </summary>
    /// <param name="name">The key.</param>
    /// <returns>The entry, or null.</returns>
    public YamlEntry? Find(string name) => Find(name, out _);

    /// <summary>The entry of a key, and the alias by which it was merged in.</summary>
    /// <param name="name">The key.</param>
    /// <param name="mergedBy">The alias below <c>&lt;&lt;</c> that brings the key in, or null for an own key.</param>
    /// <returns>The entry, or null.</returns>
    public YamlEntry? Find(string name, out YamlAlias? mergedBy)
    {
        mergedBy = null;
        YamlEntry? own = _entries.Length > LinearSearchLimit ? FindByTable(name) : FindInTurn(name);
        if (own is null && HasMergeKeys)
        {
            foreach ((YamlMapping source, YamlAlias? alias) in MergeSources())
            {
                if (source.Find(name, out YamlAlias? inner) is { } merged)
                {
                    mergedBy = alias ?? inner;
                    return merged;
                }
            }
        }

        return own;
    }

    /// <summary>Every key that the mapping has once merge keys are applied, each once.</summary>
    /// <returns>Own entries in order (of duplicates the last), then merged ones.</returns>
    public IReadOnlyList<YamlEntry> EffectiveEntries()
    {
        OrderedDictionary<string, YamlEntry> effective = new(_entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in _entries)
        {
            if (!IsMerge(entry))
            {
                effective[entry.Name] = entry;
            }
        }

        foreach ((YamlMapping source, _) in MergeSources())
        {
            foreach (YamlEntry entry in source.EffectiveEntries())
            {
                effective.TryAdd(entry.Name, entry);
            }
        }

        return effective.Values;
    }

    /// <summary>The same for those who walk far: without the cost of an interface.</summary>
    internal ReadOnlySpan<YamlEntry> AsSpan() => _entries;

    /// <summary>Tells whether a key merges another mapping in. A quoted <c>"&lt;&lt;"</c> is an ordinary key.</summary>
    private static bool IsMerge(YamlNode key) => key is YamlScalar { Value: MergeKey } scalar
        && (scalar.Tag is YamlTags.Merge or YamlTags.NonSpecific
            || (scalar.Tag is null && scalar.Style == ScalarStyle.Plain));

    /// <summary>Tells whether an entry merges another mapping in.</summary>
    internal static bool IsMerge(YamlEntry entry) => entry.Name == MergeKey
        && (entry.KeyNode is not { } key || IsMerge(key));

    private YamlEntry? FindInTurn(string name)
    {
        for (int index = _entries.Length - 1; index >= 0; index--)
        {
            YamlEntry entry = _entries[index];
            if (string.Equals(entry.Name, name, StringComparison.Ordinal) && !IsMerge(entry))
            {
                return entry;
            }
        }

        return null;
    }

    private YamlEntry? FindByTable(string name)
    {
        Dictionary<string, YamlEntry>? byName = _byName;
        if (byName is null)
        {
            byName = new Dictionary<string, YamlEntry>(_entries.Length, StringComparer.Ordinal);
            foreach (YamlEntry entry in _entries)
            {
                if (!IsMerge(entry))
                {
                    byName[entry.Name] = entry;
                }
            }

            // Another thread may have built one too; either will do.
            _byName = byName;
        }

        return byName.GetValueOrDefault(name);
    }

    private IEnumerable<(YamlMapping Source, YamlAlias? Alias)> MergeSources()
    {
        foreach (YamlEntry entry in _entries)
        {
            if (!IsMerge(entry))
            {
                continue;
            }

            IReadOnlyList<YamlNode> sources = entry.Value.Resolved is YamlSequence list ? list.Items : [entry.Value];
            foreach (YamlNode source in sources)
            {
                if (source.Resolved is YamlMapping mapping)
                {
                    yield return (mapping, source as YamlAlias);
                }
            }
        }
    }
}
