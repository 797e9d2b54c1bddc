using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// A mapping. <see cref="Entries"/> holds what is written; <see cref="Find(string)"/> and
/// <see cref="EffectiveEntries"/> also see what merge keys (<c>&lt;&lt;</c>) bring in. As in Kubernetes' reader
/// (go-yaml v2, behind sigs.k8s.io/yaml), keys and merges count in the order in which they are written: a later one
/// overrides what is there, so a merge overrides the keys above it. Within one list of mappings the first counts.
/// </summary>
public sealed class YamlMapping : YamlNode
{
    /// <summary>The name of the merge key.</summary>
    public const string MergeKey = "<<";

    /// <summary>Up to this many keys are looked through one by one; beyond, a table pays.</summary>
    private const int LinearSearchLimit = 128;

    private readonly YamlEntry[] _entries;
    private Dictionary<string, int>? _byName;

    /// <summary>Makes a mapping.</summary>
    /// <param name="span">The place.</param>
    /// <param name="entries">The keys as written, in order, duplicates and merge keys included.</param>
    /// <param name="isFlow">True for <c>{ }</c>.</param>
    /// <param name="anchor">The anchor's name, or null.</param>
    /// <param name="tag">The explicit tag, or null.</param>
    /// <param name="mayRepeatKeys">False if all names are certain to differ.</param>
    internal YamlMapping(
        TextSpan span,
        YamlEntry[] entries,
        bool isFlow,
        string? anchor = null,
        string? tag = null,
        bool mayRepeatKeys = true)
        : base(span, anchor, tag)
    {
        _entries = entries;
        IsFlow = isFlow;
        IsEffective = !mayRepeatKeys;
        foreach (YamlEntry entry in entries)
        {
            HasMergeKeys |= IsMerge(entry);
        }

        IsEffective &= !HasMergeKeys;
    }

    /// <summary>The keys as written, in order, duplicates and merge keys included.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>True for <c>{ }</c>.</summary>
    public bool IsFlow { get; }

    /// <summary>True when a key of the mapping merges another one in.</summary>
    internal bool HasMergeKeys { get; }

    /// <summary>True when every entry counts as it is written: nothing is merged in, and no key comes twice.</summary>
    internal bool IsEffective { get; }

    /// <summary>The entry of a key, be it merged in; of several the last, as Kubernetes reads them.</summary>
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
        int own = _entries.Length > LinearSearchLimit ? FindByTable(name) : FindInTurn(name);
        for (int index = _entries.Length - 1; HasMergeKeys && index > own; index--)
        {
            if (!IsMerge(_entries[index]))
            {
                continue;
            }

            foreach ((YamlMapping source, YamlAlias? alias) in SourcesOf(_entries[index]))
            {
                if (source.Find(name, out YamlAlias? inner) is { } merged)
                {
                    mergedBy = alias ?? inner;
                    return merged;
                }
            }
        }

        return own < 0 ? null : _entries[own];
    }

    /// <summary>Every key that the mapping has once merge keys are applied, each once.</summary>
    /// <returns>The entries that count, in the order in which their keys come first.</returns>
    public IReadOnlyList<YamlEntry> EffectiveEntries()
    {
        if (IsEffective)
        {
            return _entries;
        }

        OrderedDictionary<string, YamlEntry> effective = new(_entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in _entries)
        {
            if (!IsMerge(entry))
            {
                effective[entry.Name] = entry;
                continue;
            }

            foreach (YamlEntry merged in SourcesOf(entry)
                .SelectMany(source => source.Mapping.EffectiveEntries())
                .DistinctBy(each => each.Name, StringComparer.Ordinal))
            {
                effective[merged.Name] = merged;
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

    private int FindInTurn(string name)
    {
        int index = _entries.Length - 1;
        while (index >= 0
            && (!string.Equals(_entries[index].Name, name, StringComparison.Ordinal) || IsMerge(_entries[index])))
        {
            index--;
        }

        return index;
    }

    private int FindByTable(string name)
    {
        Dictionary<string, int>? byName = _byName;
        if (byName is null)
        {
            byName = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
            for (int index = 0; index < _entries.Length; index++)
            {
                if (!IsMerge(_entries[index]))
                {
                    byName[_entries[index].Name] = index;
                }
            }

            // Another thread may have built one too; either will do.
            _byName = byName;
        }

        return byName.GetValueOrDefault(name, -1);
    }

    private static IEnumerable<(YamlMapping Mapping, YamlAlias? Alias)> SourcesOf(YamlEntry merge)
    {
        IReadOnlyList<YamlNode> sources = merge.Value.Resolved is YamlSequence list ? list.Items : [merge.Value];
        foreach (YamlNode source in sources)
        {
            if (source.Resolved is YamlMapping mapping)
            {
                yield return (mapping, source as YamlAlias);
            }
        }
    }
}
