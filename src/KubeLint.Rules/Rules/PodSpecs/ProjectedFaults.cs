using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in volumes that put several sources into one folder.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
/// <param name="files">Looks at what is put in file by file.</param>
internal sealed class ProjectedFaults(Manifest manifest, VolumeFileFaults files)
{
    private const int ShortestToken = 600;
    private const long LongestToken = 1L << 32;

    private static readonly FieldChoice Sources = new(
        new V1VolumeProjection(),
        nameof(V1VolumeProjection.ClusterTrustBundle),
        nameof(V1VolumeProjection.ConfigMap),
        nameof(V1VolumeProjection.DownwardAPI),
        nameof(V1VolumeProjection.PodCertificate),
        nameof(V1VolumeProjection.Secret),
        nameof(V1VolumeProjection.ServiceAccountToken));

    /// <summary>Mistakes in a projected volume.</summary>
    /// <param name="projected">The volume, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1ProjectedVolumeSource? projected)
    {
        IEnumerable<V1VolumeProjection> sources = projected?.Sources ?? [];
        return [.. sources.SelectMany(InSource), .. new ProjectedPaths(manifest).RepeatedIn(sources)];
    }

    private IEnumerable<Refusal> InSource(V1VolumeProjection source)
    {
        if (Sources.SetIn(manifest, source) is [var earlier, .., var later])
        {
            yield return PodRefusal.Of(
                later,
                $"One source of a projected volume has both `{earlier.Path.LastKey}` and `{later.Path.LastKey}`",
                $"put `{later.Path.LastKey}` into an item of its own") with
            {
                Other = earlier,
                OtherMessage = "the other one",
            };
        }

        foreach (Refusal fault in files.InItems(source.ConfigMap?.Items)
            .Concat(files.InItems(source.Secret?.Items))
            .Concat(files.InFields(source.DownwardAPI?.Items))
            .Concat(InToken(source.ServiceAccountToken)))
        {
            yield return fault;
        }

        if (Unnamed(source) is var (owner, property, kind))
        {
            yield return PodRefusal.Of(
                manifest.At(owner, property), $"A volume of a {kind} does not name the {kind}", "add `name`");
        }
    }

    private (object Owner, string Property, string Kind)? Unnamed(V1VolumeProjection source) => source switch
    {
        { ConfigMap: { Name: null or "" } map } when map.Name is "" || !manifest.Has(map, nameof(map.Name))
            => (map, nameof(map.Name), "ConfigMap"),
        { Secret: { Name: null or "" } secret } when secret.Name is "" || !manifest.Has(secret, nameof(secret.Name))
            => (secret, nameof(secret.Name), "Secret"),
        _ => null,
    };

    private IEnumerable<Refusal> InToken(V1ServiceAccountTokenProjection? token)
    {
        if (token is null)
        {
            yield break;
        }

        if (token.ExpirationSeconds is { } seconds and (< ShortestToken or > LongestToken))
        {
            yield return PodRefusal.Of(
                manifest.At(token, nameof(token.ExpirationSeconds)),
                $"A token that lasts {seconds} seconds lasts too {(seconds < ShortestToken ? "short" : "long")}",
                "use 600 seconds or more, and 2^32 at most");
        }

        if (PathFaults.NotForFile("The path", token.Path, () => manifest.At(token, nameof(token.Path))) is { } fault)
        {
            yield return fault;
        }
    }
}
