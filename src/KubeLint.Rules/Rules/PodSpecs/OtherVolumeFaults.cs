using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes inside sources of volumes that lie outside the cluster.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct OtherVolumeFaults(Manifest manifest, RuleContext context)
{
    /// <summary>Looks at the source of a volume.</summary>
    /// <param name="volume">The volume.</param>
    public void Check(V1Volume volume)
    {
        if (volume.Nfs is { } nfs)
        {
            CheckEmpty(nfs, nameof(nfs.Server), nfs.Server);
            NotAbsolute(nfs)?.Report(context);
        }

        if (volume.Csi is { } csi)
        {
            PodRefusal.OfName(
                "The CSI driver",
                csi.Driver?.ToLowerInvariant(),
                NameGrammar.Subdomain,
                manifest,
                csi,
                nameof(csi.Driver))?.Report(context);
        }

        if (volume.GitRepo is { } repository)
        {
            CheckEmpty(repository, nameof(repository.Repository), repository.Repository);
            PathFaults.NotBelow(
                "The directory",
                repository.Directory,
                manifest,
                new Field(repository, nameof(repository.Directory)))?.Report(context);
        }

        if (volume.Ephemeral is { VolumeClaimTemplate: null } ephemeral
            && !manifest.Has(ephemeral, nameof(ephemeral.VolumeClaimTemplate)))
        {
            PodRefusal.Of(
                manifest.At(ephemeral, nameof(ephemeral.VolumeClaimTemplate)),
                $"The ephemeral volume `{volume.Name}` has no claim to make",
                "add `volumeClaimTemplate` with its `spec`").Report(context);
        }
    }

    /// <summary>Looks at a value without which there is no volume.</summary>
    /// <param name="source">The source of the volume.</param>
    /// <param name="property">Its property, by <c>nameof</c>.</param>
    /// <param name="value">The value.</param>
    public void CheckEmpty(object source, string property, string? value)
    {
        if (value is "")
        {
            PodRefusal.Of(
                manifest.At(source, property),
                $"The `{ModelFields.JsonName(source, property)}` of a volume is empty",
                "say what it is, or remove the volume").Report(context);
        }
    }

    private Refusal? NotAbsolute(V1NFSVolumeSource nfs) => nfs.Path switch
    {
        null => null,
        ['/', ..] => null,
        _ when TextTemplates.AppearIn(nfs.Path) => null,
        _ => PodRefusal.Of(
            manifest.At(nfs, nameof(nfs.Path)), $"The NFS path `{nfs.Path}` is not absolute", $"write `/{nfs.Path}`"),
    };
}
