using System.Collections.Frozen;
using System.Text;

namespace KubeLint.Schemas;

/// <summary>
/// The kinds of the Kubernetes API itself, whatever the version: those that a known version serves, and those that are
/// gone. Read when somebody first asks.
/// </summary>
internal static class BuiltInKinds
{
    private static readonly Lazy<KindFacts[]> _known = new(ReadKnown);
    private static readonly Lazy<ILookup<string, ApiKind>> _byGroup = new(() => All().ToLookup(kind => kind.Group));
    private static readonly Lazy<ILookup<string, ApiKind>> _byKind = new(() => All().ToLookup(kind => kind.Kind));
    private static readonly Lazy<Dictionary<ApiKind, bool?>> _removed = new(ReadRemoved);
    private static readonly Lazy<FrozenDictionary<(string Group, string Kind), BuiltInKind>> _stored = new(ReadStored);

    /// <summary>The kinds that a known version serves, and those of files, sorted by API version and kind.</summary>
    public static IReadOnlyList<KindFacts> Known => _known.Value;

    /// <summary>The kinds of a group.</summary>
    /// <param name="group">The group; empty for the core group.</param>
    /// <returns>The kinds, in all versions of the group that are or were; none if the group is not built in.</returns>
    public static IEnumerable<ApiKind> InGroup(string group) => _byGroup.Value[group];

    /// <summary>The kinds of a name.</summary>
    /// <param name="kind">The name.</param>
    /// <returns>The kinds, in all groups and their versions; none if nothing built in is called so.</returns>
    public static IEnumerable<ApiKind> Named(string kind) => _byKind.Value[kind];

    /// <summary>All names of kinds.</summary>
    /// <returns>The names, each once, in no order.</returns>
    public static IEnumerable<string> Names() => _byKind.Value.Select(kinds => kinds.Key);

    /// <summary>All groups.</summary>
    /// <returns>The groups, each once, in no order; the core group is empty.</returns>
    public static IEnumerable<string> Groups() => _byGroup.Value.Select(kinds => kinds.Key);

    /// <summary>Finds a kind, whatever the version.</summary>
    /// <param name="group">The group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>What is known of it, or null if it is not built in, or its objects are not stored.</returns>
    public static BuiltInKind? Find(string group, string kind) => _stored.Value.GetValueOrDefault((group, kind));

    /// <summary>The kind of a name that one would write for a version of Kubernetes.</summary>
    /// <param name="kind">The name.</param>
    /// <param name="version">The version.</param>
    /// <returns>The kind at the newest stable version of its group, or null if nothing built in is called so.</returns>
    public static ApiKind? NewestOf(string kind, KubernetesVersion version) => _byKind.Value.Contains(kind)
        ? Preferred(Named(kind)
            .Where(each => KubernetesApi.Of(version).Find(each.ApiVersion, kind) is { Plural: not null }))
        : null;

    /// <summary>The kind that one would write of several ones which stand for the same thing.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>A stable one before others, one of the core group before others, a newer one before others; null if
    /// there is none.</returns>
    public static ApiKind? Preferred(IEnumerable<ApiKind> kinds) => kinds
        .OrderByDescending(each => each.IsStable)
        .ThenByDescending(each => each.Group.Length == 0)
        .ThenByDescending(each => each.ApiVersion, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<ApiKind> All() => Known.Select(known => known.Name).Union(_removed.Value.Keys);

    private static KindFacts[] ReadKnown()
    {
        List<KindFacts> kinds = [];
        foreach (ReadOnlySpan<byte> line in FactText.Kinds)
        {
            kinds.Add(KindFacts.Read(line));
        }

        return [.. kinds];
    }

    /// <summary>The kinds that are gone or going, each with its scope where nothing else tells it.</summary>
    private static Dictionary<ApiKind, bool?> ReadRemoved()
    {
        Dictionary<ApiKind, bool?> kinds = [];
        foreach (ReadOnlySpan<byte> line in FactText.Removals)
        {
            if (!line.EndsWith(" not-stored"u8))
            {
                FactLine words = new(line);
                kinds[new ApiKind(
                    Encoding.UTF8.GetString(words.TakeWord()), Encoding.UTF8.GetString(words.TakeWord()))] =
                    line.EndsWith(" cluster"u8) ? false : line.EndsWith(" namespaced"u8) ? true : null;
            }
        }

        return kinds;
    }

    /// <summary>A kind that moves to another group or version keeps its scope, and a review stays one.</summary>
    private static FrozenDictionary<(string Group, string Kind), BuiltInKind> ReadStored()
    {
        Dictionary<string, bool> scopes = Known
            .Where(known => known.Plural is not null)
            .DistinctBy(known => known.Name.Kind, StringComparer.Ordinal)
            .ToDictionary(known => known.Name.Kind, known => known.IsNamespaced, StringComparer.Ordinal);
        IEnumerable<BuiltInKind> known = Known
            .Where(known => known is { Plural: not null, IsCreateOnly: false })
            .Select(known => new BuiltInKind(known.Name.Group, known.Name.Kind, known.IsNamespaced));
        HashSet<string> reviews =
            [.. Known.Where(known => known.IsCreateOnly).Select(known => known.Name.Kind)];
        IEnumerable<BuiltInKind> removed = _removed.Value
            .Where(removed => !reviews.Contains(removed.Key.Kind))
            .Select(removed => new BuiltInKind(
                removed.Key.Group,
                removed.Key.Kind,
                removed.Value ?? scopes.GetValueOrDefault(removed.Key.Kind, true)));
        return known.Concat(removed)
            .DistinctBy(kind => (kind.Group, kind.Kind))
            .ToFrozenDictionary(kind => (kind.Group, kind.Kind));
    }
}
