using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The fields of a PersistentVolume that say where its data is.</summary>
internal static class VolumeSources
{
    private static readonly (string Property, Func<V1PersistentVolumeSpec, object?> Value)[] _all =
    [
        (nameof(V1PersistentVolumeSpec.Csi), static spec => spec.Csi),
        (nameof(V1PersistentVolumeSpec.Nfs), static spec => spec.Nfs),
        (nameof(V1PersistentVolumeSpec.HostPath), static spec => spec.HostPath),
        (nameof(V1PersistentVolumeSpec.Local), static spec => spec.Local),
        (nameof(V1PersistentVolumeSpec.Iscsi), static spec => spec.Iscsi),
        (nameof(V1PersistentVolumeSpec.Fc), static spec => spec.Fc),
        (nameof(V1PersistentVolumeSpec.AwsElasticBlockStore), static spec => spec.AwsElasticBlockStore),
        (nameof(V1PersistentVolumeSpec.AzureDisk), static spec => spec.AzureDisk),
        (nameof(V1PersistentVolumeSpec.AzureFile), static spec => spec.AzureFile),
        (nameof(V1PersistentVolumeSpec.Cephfs), static spec => spec.Cephfs),
        (nameof(V1PersistentVolumeSpec.Cinder), static spec => spec.Cinder),
        (nameof(V1PersistentVolumeSpec.FlexVolume), static spec => spec.FlexVolume),
        (nameof(V1PersistentVolumeSpec.Flocker), static spec => spec.Flocker),
        (nameof(V1PersistentVolumeSpec.GcePersistentDisk), static spec => spec.GcePersistentDisk),
        (nameof(V1PersistentVolumeSpec.Glusterfs), static spec => spec.Glusterfs),
        (nameof(V1PersistentVolumeSpec.PhotonPersistentDisk), static spec => spec.PhotonPersistentDisk),
        (nameof(V1PersistentVolumeSpec.PortworxVolume), static spec => spec.PortworxVolume),
        (nameof(V1PersistentVolumeSpec.Quobyte), static spec => spec.Quobyte),
        (nameof(V1PersistentVolumeSpec.Rbd), static spec => spec.Rbd),
        (nameof(V1PersistentVolumeSpec.ScaleIO), static spec => spec.ScaleIO),
        (nameof(V1PersistentVolumeSpec.Storageos), static spec => spec.Storageos),
        (nameof(V1PersistentVolumeSpec.VsphereVolume), static spec => spec.VsphereVolume),
    ];

    /// <summary>Their names by <c>nameof</c>, the usual one first.</summary>
    public static string[] Properties { get; } = [.. _all.Select(source => source.Property)];

    /// <summary>Tells whether one of them is there.</summary>
    /// <param name="spec">The volume's spec.</param>
    /// <returns>True if the volume says where its data is.</returns>
    public static bool IsAnyIn(V1PersistentVolumeSpec spec) =>
        Array.Exists(_all, source => source.Value(spec) is not null);

    /// <summary>Tells whether several of them are there.</summary>
    /// <param name="spec">The volume's spec.</param>
    /// <returns>The exclusion, or null; the server lets a flexVolume stand beside another one.</returns>
    public static Exclusion? ExclusionIn(V1PersistentVolumeSpec spec)
    {
        string[] set =
        [
            .. _all.Where(source => source.Property != nameof(spec.FlexVolume) && source.Value(spec) is not null)
                .Select(source => source.Property),
        ];
        return set.Length < 2 ? null
            : new Exclusion(spec, set) { Why = "the API server refuses it: a volume has one source" };
    }
}
