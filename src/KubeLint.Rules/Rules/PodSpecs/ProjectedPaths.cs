using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The paths of the files in a projected volume.</summary>
/// <param name="manifest">The manifest of the volume.</param>
internal readonly struct ProjectedPaths(Manifest manifest)
{
    /// <summary>Reports files that take the place of others.</summary>
    /// <param name="sources">The sources of the volume.</param>
    /// <param name="context">Takes the findings.</param>
    public void CheckRepeated(IEnumerable<V1VolumeProjection> sources, RuleContext context)
    {
        foreach (var (later, earlier) in RepeatedItems.Find(
            sources.SelectMany(PathsOf), file => file.Path is "" ? null : file.Path))
        {
            (PodRefusal.Of(
                manifest.At(later.Owner, nameof(V1KeyToPath.Path)),
                $"Two files of a projected volume have the path `{later.Path}`",
                "give one of them another path") with
            {
                Other = manifest.At(earlier.Owner, nameof(V1KeyToPath.Path)),
                OtherMessage = "the other file",
            }).Report(context);
        }
    }

    private static IEnumerable<(string? Path, object Owner)> PathsOf(V1VolumeProjection source) =>
    [
        .. (source.Secret?.Items ?? []).Select(item => (item.Path, (object)item)),
        .. (source.ConfigMap?.Items ?? []).Select(item => (item.Path, (object)item)),
        .. (source.DownwardAPI?.Items ?? []).Select(item => (item.Path, (object)item)),
    ];
}
