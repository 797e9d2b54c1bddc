using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes inside the sources of volumes.</summary>
/// <param name="manifest">The manifest of the volumes.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct VolumeSourceFaults(Manifest manifest, RuleContext context)
{
    /// <summary>Looks at the sources of a volume.</summary>
    /// <param name="volume">The volume.</param>
    public void Check(V1Volume volume)
    {
        VolumeFileFaults files = new(manifest, new DownwardFaults(manifest, context), context);
        OtherVolumeFaults others = new(manifest, context);
        if (volume.ConfigMap is { } map)
        {
            CheckName("ConfigMap", map, nameof(map.Name), map.Name);
            files.CheckItems(map.Items);
        }

        if (volume.Secret is { } secret)
        {
            CheckName("Secret", secret, nameof(secret.SecretName), secret.SecretName);
            files.CheckItems(secret.Items);
        }

        if (volume.HostPath is { } host)
        {
            others.CheckEmpty(host, nameof(host.Path), host.Path);
            PathFaults.GoesUp("The path of the node", host.Path, manifest, new Field(host, nameof(host.Path)))
                ?.Report(context);
        }

        if (volume.PersistentVolumeClaim is { } claim)
        {
            others.CheckEmpty(claim, nameof(claim.ClaimName), claim.ClaimName);
        }

        others.Check(volume);
        files.CheckFields(volume.DownwardAPI?.Items);
        if (volume.Projected is { } projected)
        {
            new ProjectedFaults(manifest, files, context).Check(projected);
        }
    }

    /// <summary>A name that the schema does not require, and the API server does.</summary>
    private void CheckName(string kind, object source, string property, string? name)
    {
        if (name is not { Length: > 0 } && (name is not null || !manifest.Has(source, property)))
        {
            PodRefusal.Of(
                manifest.At(source, property),
                $"A volume of a {kind} does not name the {kind}",
                $"add `{ModelFields.JsonName(source, property)}`").Report(context);
        }
    }
}
