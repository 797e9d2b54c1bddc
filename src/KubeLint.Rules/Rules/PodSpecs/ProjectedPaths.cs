using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The paths of the files in a projected volume.</summary>
/// <param name="manifest">The manifest of the volume.</param>
internal sealed class ProjectedPaths(Manifest manifest)
{
    /// <summary>Finds files that take the place of others.</summary>
    /// <param name="sources">The sources of the volume.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> RepeatedIn(IEnumerable<V1VolumeProjection> sources) =>
        RepeatedItems.Find(sources.SelectMany(PathsOf), file => file.Path is "" ? null : file.Path)
            .Select(pair => PodRefusal.Of(
                manifest.At(pair.Later.Owner, nameof(V1KeyToPath.Path)),
                $"Two files of a projected volume have the path `{pair.Later.Path}`",
                "give one of them another path") with
            {
                Other = manifest.At(pair.Earlier.Owner, nameof(V1KeyToPath.Path)),
                OtherMessage = "the other file",
            });

    private static IEnumerable<(string? Path, object Owner)> PathsOf(V1VolumeProjection source) =>
    [
        .. (source.Secret?.Items ?? []).Select(item => (item.Path, (object)item)),
        .. (source.ConfigMap?.Items ?? []).Select(item => (item.Path, (object)item)),
        .. (source.DownwardAPI?.Items ?? []).Select(item => (item.Path, (object)item)),
    ];
}
