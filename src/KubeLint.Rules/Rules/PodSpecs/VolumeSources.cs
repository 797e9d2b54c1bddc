using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The fields of a volume that say what it holds.</summary>
internal static class VolumeSources
{
    /// <summary>All of them.</summary>
    public static FieldChoice All { get; } = new(
        new V1Volume(),
        nameof(V1Volume.AwsElasticBlockStore),
        nameof(V1Volume.AzureDisk),
        nameof(V1Volume.AzureFile),
        nameof(V1Volume.Cephfs),
        nameof(V1Volume.Cinder),
        nameof(V1Volume.ConfigMap),
        nameof(V1Volume.Csi),
        nameof(V1Volume.DownwardAPI),
        nameof(V1Volume.EmptyDir),
        nameof(V1Volume.Ephemeral),
        nameof(V1Volume.Fc),
        nameof(V1Volume.FlexVolume),
        nameof(V1Volume.Flocker),
        nameof(V1Volume.GcePersistentDisk),
        nameof(V1Volume.GitRepo),
        nameof(V1Volume.Glusterfs),
        nameof(V1Volume.HostPath),
        nameof(V1Volume.Image),
        nameof(V1Volume.Iscsi),
        nameof(V1Volume.Nfs),
        nameof(V1Volume.PersistentVolumeClaim),
        nameof(V1Volume.PhotonPersistentDisk),
        nameof(V1Volume.PortworxVolume),
        nameof(V1Volume.Projected),
        nameof(V1Volume.Quobyte),
        nameof(V1Volume.Rbd),
        nameof(V1Volume.ScaleIO),
        nameof(V1Volume.Secret),
        nameof(V1Volume.Storageos),
        nameof(V1Volume.VsphereVolume));
}
