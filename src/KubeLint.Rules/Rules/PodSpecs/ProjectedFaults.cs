using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in volumes that put several sources into one folder.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
/// <param name="files">Looks at what is put in file by file.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct ProjectedFaults(Manifest manifest, VolumeFileFaults files, RuleContext context)
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

    /// <summary>Looks at a projected volume.</summary>
    /// <param name="projected">The volume.</param>
    public void Check(V1ProjectedVolumeSource projected)
    {
        foreach (V1VolumeProjection source in projected.Sources.Each())
        {
            CheckSource(source);
        }

        new ProjectedPaths(manifest).CheckRepeated(projected.Sources ?? [], context);
    }

    private void CheckSource(V1VolumeProjection source)
    {
        if (Sources.CountIn(manifest, source) > 1
            && Sources.SetIn(manifest, source) is [var earlier, .., var later])
        {
            (PodRefusal.Of(
                later,
                $"One source of a projected volume has both `{earlier.Path.LastKey}` and `{later.Path.LastKey}`",
                $"put `{later.Path.LastKey}` into an item of its own") with
            {
                Other = earlier,
                OtherMessage = "the other one",
            }).Report(context);
        }

        files.CheckItems(source.ConfigMap?.Items);
        files.CheckItems(source.Secret?.Items);
        files.CheckFields(source.DownwardAPI?.Items);
        if (source.ServiceAccountToken is { } token)
        {
            CheckToken(token);
        }

        if (Unnamed(source) is var (owner, property, kind))
        {
            PodRefusal.Of(
                manifest.At(owner, property), $"A volume of a {kind} does not name the {kind}", "add `name`")
                .Report(context);
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

    private void CheckToken(V1ServiceAccountTokenProjection token)
    {
        if (token.ExpirationSeconds is { } seconds and (< ShortestToken or > LongestToken))
        {
            PodRefusal.Of(
                manifest.At(token, nameof(token.ExpirationSeconds)),
                $"A token that lasts {seconds} seconds lasts too {(seconds < ShortestToken ? "short" : "long")}",
                "use 600 seconds or more, and 2^32 at most").Report(context);
        }

        PathFaults.NotForFile("The path", token.Path, manifest, new Field(token, nameof(token.Path)))
            ?.Report(context);
    }
}
