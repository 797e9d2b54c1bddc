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
    private static readonly Lazy<FrozenDictionary<string, bool>> _scopes = new(ReadScopes);

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

    /// <summary>Tells whether the objects of a kind live in a namespace, which no version has ever changed.</summary>
    /// <param name="group">The group.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether they do, or null if the kind is not built in, or gone with nothing in its place.</returns>
    public static bool? IsNamespaced(string group, string kind) =>
        InGroup(group).Any(known => known.Kind == kind) && _scopes.Value.TryGetValue(kind, out bool isNamespaced)
            ? isNamespaced : null;

    /// <summary>The kind of a name that one would write for a version of Kubernetes.</summary>
    /// <param name="kind">The name.</param>
    /// <param name="version">The version.</param>
    /// <returns>The kind at the newest stable version of its group, or null if nothing built in is called so.</returns>
    public static ApiKind? NewestOf(string kind, KubernetesVersion version) => Named(kind)
        .Where(each => KubernetesApi.Of(version).Find(each.ApiVersion, kind) is { Plural: not null })
        .OrderByDescending(each => each.IsStable)
        .ThenByDescending(each => each.Group.Length == 0)
        .ThenByDescending(each => each.ApiVersion, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<ApiKind> All() => Known.Select(known => known.Name).Union(ReadRemoved());

    private static KindFacts[] ReadKnown()
    {
        List<KindFacts> kinds = [];
        foreach (ReadOnlySpan<byte> line in FactText.Kinds)
        {
            kinds.Add(KindFacts.Read(line));
        }

        return [.. kinds];
    }

    private static List<ApiKind> ReadRemoved()
    {
        List<ApiKind> kinds = [];
        foreach (ReadOnlySpan<byte> line in FactText.Removals)
        {
            int version = line.IndexOf((byte)' ');
            int kind = line[(version + 1)..].IndexOf((byte)' ');
            if (!line.EndsWith(" not-stored"u8))
            {
                kinds.Add(new ApiKind(
                    Encoding.UTF8.GetString(line[..version]), Encoding.UTF8.GetString(line.Slice(version + 1, kind))));
            }
        }

        return kinds;
    }

    /// <summary>A kind that moves to another group stays what it is.</summary>
    private static FrozenDictionary<string, bool> ReadScopes() => Known
        .Where(known => known.Plural is not null)
        .DistinctBy(known => known.Name.Kind, StringComparer.Ordinal)
        .ToFrozenDictionary(known => known.Name.Kind, known => known.IsNamespaced, StringComparer.Ordinal);
}
