using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>What volumes and claims cannot do without.</summary>
internal static class StorageNeeds
{
    private const string Storage = "storage";

    /// <summary>The fields that a volume needs.</summary>
    /// <param name="spec">The volume's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V1PersistentVolumeSpec spec)
    {
        yield return new(spec, nameof(spec.AccessModes), "a volume says how it can be mounted") { IsInSchema = true };
        yield return new(spec, nameof(spec.Capacity), "a volume says how large it is") { MapKey = Storage };
        if (spec.Local is { } local)
        {
            yield return new(spec, nameof(spec.NodeAffinity), "a local volume says on which node it is");
            yield return NeededField.Filled(local, nameof(local.Path), "a local volume says where it is");
        }

        if (spec.Csi is { } csi)
        {
            yield return NeededField.Filled(csi, nameof(csi.Driver), "it names the driver of the volume");
            yield return NeededField.Filled(csi, nameof(csi.VolumeHandle), "the driver knows the volume by it");
        }

        if (spec.Nfs is { } nfs)
        {
            yield return NeededField.Filled(nfs, nameof(nfs.Server), "it names the server of the volume");
            yield return NeededField.Filled(nfs, nameof(nfs.Path), "it says what the server exports");
        }

        if (spec.HostPath is { } host)
        {
            yield return NeededField.Filled(host, nameof(host.Path), "it says where the volume is");
        }
    }

    /// <summary>The fields that a claim needs.</summary>
    /// <param name="spec">The claim's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V1PersistentVolumeClaimSpec spec)
    {
        yield return new(spec, nameof(spec.AccessModes), "a claim says how it is mounted") { IsInSchema = true };
        yield return spec.Resources is { } resources
            ? new(resources, nameof(resources.Requests), "a claim says how much it needs") { MapKey = Storage }
            : new(spec, nameof(spec.Resources), "a claim says how much it needs");
    }
}
