using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes inside the sources of volumes.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
/// <param name="files">Looks at what is put in file by file.</param>
internal sealed class VolumeSourceFaults(Manifest manifest, VolumeFileFaults files)
{
    private readonly OtherVolumeFaults _others = new(manifest);
    private readonly ProjectedFaults _projected = new(manifest, files);

    /// <summary>Mistakes inside the sources of a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1Volume volume)
    {
        List<Refusal?> faults = [];
        if (volume.ConfigMap is { } map)
        {
            faults.Add(Missing("ConfigMap", map, nameof(map.Name), map.Name));
            faults.AddRange(files.InItems(map.Items));
        }

        if (volume.Secret is { } secret)
        {
            faults.Add(Missing("Secret", secret, nameof(secret.SecretName), secret.SecretName));
            faults.AddRange(files.InItems(secret.Items));
        }

        if (volume.HostPath is { } host)
        {
            faults.Add(_others.Empty(host, nameof(host.Path), host.Path));
            faults.Add(
                PathFaults.GoesUp("The path of the node", host.Path, () => manifest.At(host, nameof(host.Path))));
        }

        if (volume.PersistentVolumeClaim is { } claim)
        {
            faults.Add(_others.Empty(claim, nameof(claim.ClaimName), claim.ClaimName));
        }

        faults.AddRange(_others.In(volume));
        faults.AddRange(files.InFields(volume.DownwardAPI?.Items));
        faults.AddRange(_projected.In(volume.Projected));
        return faults.OfType<Refusal>();
    }

    /// <summary>A name that the schema does not require, and the API server does.</summary>
    private Refusal? Missing(string kind, object source, string property, string? name) =>
        name is { Length: > 0 } || (name is null && manifest.Has(source, property)) ? null
            : PodRefusal.Of(
                manifest.At(source, property),
                $"A volume of a {kind} does not name the {kind}",
                $"add `{ModelFields.JsonName(source, property)}`");
}
