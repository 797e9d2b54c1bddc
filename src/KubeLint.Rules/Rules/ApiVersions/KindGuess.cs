using KubeLint.Schemas;
using KubeLint.Text;

namespace KubeLint.Rules.ApiVersions;

/// <summary>What somebody may have meant by an API version and a kind that do not go together.</summary>
/// <param name="apiVersion">The API version.</param>
/// <param name="kind">The kind.</param>
/// <param name="target">The version of Kubernetes.</param>
internal sealed class KindGuess(string apiVersion, string kind, KubernetesVersion target)
{
    private const int FewEdits = 2;

    /// <summary>The group; empty for the core group. Of a text that is no version of it, all.</summary>
    public string Group { get; } =
        apiVersion is ['v', >= '0' and <= '9', ..] || apiVersion.Contains('/', StringComparison.Ordinal)
            ? ApiKind.GroupOf(apiVersion) : apiVersion;

    /// <summary>True for a group of Kubernetes itself, with a version.</summary>
    public bool IsGroupBuiltIn => Group != apiVersion && BuiltInKinds.InGroup(Group).Any();

    /// <summary>True if the target serves some kind of the API version.</summary>
    public bool IsVersionServed => Served(target).Any(known => known.ApiVersion == apiVersion);

    /// <summary>True if some version of Kubernetes has had a kind of the API version.</summary>
    public bool IsVersionKnown => BuiltInKinds.InGroup(Group).Any(known => known.ApiVersion == apiVersion);

    /// <summary>Says what to write.</summary>
    /// <returns>A clause in the imperative.</returns>
    public string Advice() => Nearest() switch
    {
        { } best when best.ApiVersion == apiVersion => $"write `kind: {best.Kind}`",
        { } best when best.Kind == kind => $"write `apiVersion: {best.ApiVersion}`",
        { } best => $"write `apiVersion: {best.ApiVersion}` and `kind: {best.Kind}`",
        null when BuiltInKinds.Named(kind).Any() => RetiredKinds.Advice(kind),
        null => "see `kubectl api-resources` for what there is",
    };

    /// <summary>Finds the kind in a group that is nearly called like the given one.</summary>
    /// <returns>The kind, or null if the group is most likely somebody else's.</returns>
    public ApiKind? NearGroup() => Newest(kind) is { } best && IsNear(best.Group) ? best : null;

    private ApiKind? Nearest()
    {
        ApiKind[] served = [.. Served(target)];
        return Pick(served.Where(known => known.ApiVersion == apiVersion))
            ?? Pick(served.Where(known => known.Group == Group))
            ?? Pick(served);
    }

    /// <summary>The kind of the same name, or else of the nearest one.</summary>
    private ApiKind? Pick(IEnumerable<ApiKind> served)
    {
        ILookup<string, ApiKind> byName = served.ToLookup(known => known.Kind, StringComparer.Ordinal);
        string? name = byName.Contains(kind) ? kind
            : byName.FirstOrDefault(known => known.Key.Equals(kind, StringComparison.OrdinalIgnoreCase))?.Key
            ?? EditDistance.Nearest(kind, byName.Select(known => known.Key));
        return name is null ? null : BuiltInKinds.Preferred(byName[name]);
    }

    private ApiKind? Newest(string name) => BuiltInKinds.NewestOf(name, target);

    private bool IsNear(string group) =>
        group.Length == 0 ? Group == "core"
        : group.StartsWith($"{Group}.", StringComparison.Ordinal) || Group == $"{group}.k8s.io"
            || EditDistance.Between(group, Group) <= FewEdits;

    private static IEnumerable<ApiKind> Served(KubernetesVersion version) =>
        KubernetesApi.Of(version).Kinds().Where(known => known.Plural is not null).Select(known => known.Name);
}
