using System.Collections.Concurrent;

namespace KubeLint.Schemas;

/// <summary>
/// The API of one version of Kubernetes, as <c>schemas/</c> has it: which kinds are served and what their objects may
/// hold. What nobody asks for is never read. Safe to use from several threads.
/// </summary>
public sealed class KubernetesApi
{
    private static readonly ConcurrentDictionary<KubernetesVersion, KubernetesApi> _all = new();

    private readonly ConcurrentDictionary<string, SchemaReference> _definitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Schema?> _schemas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string ApiVersion, string Kind), ServedKind?> _kinds = new();
    private readonly SchemaReader _reader;
    private readonly Func<string, Schema> _readDefinition;

    private KubernetesApi(KubernetesVersion version)
    {
        Version = version;
        _reader = new SchemaReader(version, DefinitionOf);
        _readDefinition = name => Definition(name) ?? Schema.Anything;
    }

    /// <summary>The versions that are known, from the oldest to the newest.</summary>
    public static IReadOnlyList<KubernetesVersion> Versions { get; } = ReadVersions();

    /// <summary>The newest version that is known.</summary>
    public static KubernetesVersion Newest => Versions[^1];

    /// <summary>Finds the end of a range that is not known.</summary>
    /// <param name="range">The range.</param>
    /// <returns>The version; null if both ends are known.</returns>
    public static KubernetesVersion? FirstUnknown(KubernetesVersionRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return !Versions.Contains(range.Oldest) ? range.Oldest
            : !Versions.Contains(range.Newest) ? range.Newest
            : null;
    }

    /// <summary>The version.</summary>
    public KubernetesVersion Version { get; }

    /// <summary>The API of a version.</summary>
    /// <param name="version">One of <see cref="Versions"/>.</param>
    /// <returns>The API, the same one at each call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The version is not known.</exception>
    public static KubernetesApi Of(KubernetesVersion version) =>
        Versions.Contains(version) ? _all.GetOrAdd(version, static version => new KubernetesApi(version))
            : throw new ArgumentOutOfRangeException(nameof(version), version, "No such version is known.");

    /// <summary>Finds a kind.</summary>
    /// <param name="apiVersion">Group and version, as in <c>apps/v1</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The kind, or null if this version does not serve it.</returns>
    internal ServedKind? Find(string apiVersion, string kind) =>
        _kinds.GetOrAdd((apiVersion, kind), static (key, api) => api.ReadKind(key.ApiVersion, key.Kind), this);

    /// <summary>The kinds that the version serves.</summary>
    /// <returns>The kinds, sorted by API version and name.</returns>
    internal IEnumerable<ServedKind> Kinds() => BuiltInKinds.Known
        .Where(facts => !facts.IsFile && Serves(facts))
        .Select(facts => Find(facts.Name.ApiVersion, facts.Name.Kind)!);

    /// <summary>A definition.</summary>
    /// <param name="name">Its name, such as <c>io.k8s.api.core.v1.Container</c>.</param>
    /// <returns>The definition, or null if this version has none of that name.</returns>
    internal Schema? Definition(string name) =>
        _schemas.GetOrAdd(name, static (name, api) => api._reader.Read(name), this);

    private static KubernetesVersion[] ReadVersions()
    {
        ReadOnlySpan<byte> text = FactText.Kinds.Header.Span;
        text = text[(text.IndexOf("# versions "u8) + "# versions ".Length)..];
        text = text[..text.IndexOf((byte)'\n')];
        List<KubernetesVersion> versions = [];
        foreach (Range range in text.Split((byte)' '))
        {
            versions.Add(FactVersions.ParseAt(text[range])!.Value);
        }

        return [.. versions];
    }

    private SchemaReference DefinitionOf(string name) => _definitions.GetOrAdd(
        name, static (name, read) => new SchemaReference(read, name), _readDefinition);

    private ServedKind? ReadKind(string apiVersion, string kind) =>
        KindFacts.Find(apiVersion, kind) is { IsFile: false } facts && Serves(facts)
            ? new ServedKind(facts, DefinitionOf(facts.Definition)) : null;

    private bool Serves(KindFacts facts) => !(Version < facts.First) && !(Version > facts.Last);
}
