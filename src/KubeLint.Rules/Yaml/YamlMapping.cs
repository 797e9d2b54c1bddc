using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// A mapping. <see cref="Entries"/> holds what is written; <see cref="Find(string)"/> and
/// <see cref="EffectiveEntries"/> also see what merge keys (<c>&lt;&lt;</c>) bring in, which the mapping's own keys
/// override (YAML 1.1, merge type).
/// </summary>
/// <param name="span">The place.</param>
/// <param name="entries">The keys as written, in order, duplicates and merge keys included.</param>
/// <param name="isFlow">True for <c>{ }</c>.</param>
/// <param name="anchor">The anchor's name, or null.</param>
/// <param name="tag">The explicit tag, or null.</param>
public sealed class YamlMapping(
    TextSpan span, IReadOnlyList<YamlEntry> entries, bool isFlow, string? anchor = null, string? tag = null)
    : YamlNode(span, anchor, tag)
{
    /// <summary>The name of the merge key.</summary>
    public const string MergeKey = "<<";

    /// <summary>Up to this many keys are looked through one by one; beyond, a table pays.</summary>
    private const int LinearSearchLimit = 128;

    private EntryIndex? _index;

    /// <summary>The keys as written, in order, duplicates and merge keys included.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>True for <c>{ }</c>.</summary>
    public bool IsFlow { get; } = isFlow;

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
        YamlEntry? own = Entries.Count > LinearSearchLimit
            ? FindByIndex(name, out bool hasMerge)
            : FindInTurn(name, out hasMerge);
        if (own is null && hasMerge)
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
        OrderedDictionary<string, YamlEntry> effective = new(Entries.Count, StringComparer.Ordinal);
        foreach (YamlEntry entry in Entries)
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

    /// <summary>Tells whether a key merges another mapping in. A quoted <c>"&lt;&lt;"</c> is an ordinary key.</summary>
    internal static bool IsMerge(YamlNode key) => key is YamlScalar { Value: MergeKey } scalar
        && (scalar.Tag is YamlTags.Merge or YamlTags.NonSpecific
            || (scalar.Tag is null && scalar.Style == ScalarStyle.Plain));

    private static bool IsMerge(YamlEntry entry) => IsMerge(entry.Key);

    private YamlEntry? FindInTurn(string name, out bool hasMerge)
    {
        hasMerge = false;
        for (int index = Entries.Count - 1; index >= 0; index--)
        {
            YamlEntry entry = Entries[index];
            if (IsMerge(entry))
            {
                hasMerge = true;
            }
            else if (string.Equals(entry.Name, name, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private YamlEntry? FindByIndex(string name, out bool hasMerge)
    {
        // Two threads may both build it; what they build is the same.
        EntryIndex index = _index ??= new EntryIndex(Entries);
        hasMerge = index.HasMerge;
        return index.Find(name);
    }

    private IEnumerable<(YamlMapping Source, YamlAlias? Alias)> MergeSources()
    {
        foreach (YamlEntry entry in Entries)
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
