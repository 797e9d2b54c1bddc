using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The fields of a PersistentVolume that say where its data is.</summary>
internal static class VolumeSources
{
    /// <summary>Names them.</summary>
    /// <param name="spec">The volume's spec.</param>
    /// <returns>The properties, the usual one first.</returns>
    public static string[] Of(V1PersistentVolumeSpec spec) => [.. All(spec).Select(source => source.Property)];

    /// <summary>Tells which of them are there.</summary>
    /// <param name="spec">The volume's spec.</param>
    /// <returns>The exclusion; the server lets a flexVolume stand beside another one.</returns>
    public static Exclusion ExclusionIn(V1PersistentVolumeSpec spec) => new(
        spec,
        [
            .. All(spec).Where(source => source.Property != nameof(spec.FlexVolume))
                .Select(source => (source.Property, source.Value is not null)),
        ])
    {
        Why = "the API server refuses it: a volume has one source",
    };

    private static IEnumerable<(string Property, object? Value)> All(V1PersistentVolumeSpec spec) =>
    [
        (nameof(spec.Csi), spec.Csi),
        (nameof(spec.Nfs), spec.Nfs),
        (nameof(spec.HostPath), spec.HostPath),
        (nameof(spec.Local), spec.Local),
        (nameof(spec.Iscsi), spec.Iscsi),
        (nameof(spec.Fc), spec.Fc),
        (nameof(spec.AwsElasticBlockStore), spec.AwsElasticBlockStore),
        (nameof(spec.AzureDisk), spec.AzureDisk),
        (nameof(spec.AzureFile), spec.AzureFile),
        (nameof(spec.Cephfs), spec.Cephfs),
        (nameof(spec.Cinder), spec.Cinder),
        (nameof(spec.FlexVolume), spec.FlexVolume),
        (nameof(spec.Flocker), spec.Flocker),
        (nameof(spec.GcePersistentDisk), spec.GcePersistentDisk),
        (nameof(spec.Glusterfs), spec.Glusterfs),
        (nameof(spec.PhotonPersistentDisk), spec.PhotonPersistentDisk),
        (nameof(spec.PortworxVolume), spec.PortworxVolume),
        (nameof(spec.Quobyte), spec.Quobyte),
        (nameof(spec.Rbd), spec.Rbd),
        (nameof(spec.ScaleIO), spec.ScaleIO),
        (nameof(spec.Storageos), spec.Storageos),
        (nameof(spec.VsphereVolume), spec.VsphereVolume),
    ];
}
