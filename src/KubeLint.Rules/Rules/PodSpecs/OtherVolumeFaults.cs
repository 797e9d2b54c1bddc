using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes inside sources of volumes that lie outside the cluster.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
internal sealed class OtherVolumeFaults(Manifest manifest)
{
    /// <summary>Mistakes inside the source of a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal?> In(V1Volume volume)
    {
        if (volume.Nfs is { } nfs)
        {
            yield return Empty(nfs, nameof(nfs.Server), nfs.Server);
            yield return NotAbsolute(nfs);
        }

        if (volume.Csi is { } csi)
        {
            yield return PodRefusal.OfName(
                "The CSI driver",
                csi.Driver?.ToLowerInvariant(),
                NameGrammar.Subdomain,
                () => manifest.At(csi, nameof(csi.Driver)));
        }

        if (volume.GitRepo is { } repository)
        {
            yield return Empty(repository, nameof(repository.Repository), repository.Repository);
            yield return PathFaults.NotBelow(
                "The directory",
                repository.Directory,
                () => manifest.At(repository, nameof(repository.Directory)));
        }

        if (volume.Ephemeral is { VolumeClaimTemplate: null } ephemeral
            && !manifest.Has(ephemeral, nameof(ephemeral.VolumeClaimTemplate)))
        {
            yield return PodRefusal.Of(
                manifest.At(ephemeral, nameof(ephemeral.VolumeClaimTemplate)),
                $"The ephemeral volume `{volume.Name}` has no claim to make",
                "add `volumeClaimTemplate` with its `spec`");
        }
    }

    /// <summary>A value without which there is no volume.</summary>
    /// <param name="source">The source of the volume.</param>
    /// <param name="property">Its property, by <c>nameof</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The mistake, or null if the value is not empty.</returns>
    public Refusal? Empty(object source, string property, string? value) => value is "" ? PodRefusal.Of(
        manifest.At(source, property),
        $"The `{ModelFields.JsonName(source, property)}` of a volume is empty",
        "say what it is, or remove the volume") : null;

    private Refusal? NotAbsolute(V1NFSVolumeSource nfs) => nfs.Path switch
    {
        null => null,
        ['/', ..] => null,
        _ when TextTemplates.AppearIn(nfs.Path) => null,
        _ => PodRefusal.Of(
            manifest.At(nfs, nameof(nfs.Path)), $"The NFS path `{nfs.Path}` is not absolute", $"write `/{nfs.Path}`"),
    };
}
