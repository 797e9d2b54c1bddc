using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>Reads what the volumes of pods name.</summary>
internal static class VolumeReferences
{
    private const string ConfigMap = ObjectKinds.ConfigMap;
    private const string Secret = ObjectKinds.Secret;

    /// <summary>Adds the references of a volume.</summary>
    public static void Read(V1Volume volume, ReferenceSink sink)
    {
        if (volume.ConfigMap is { } config)
        {
            sink.Add(
                ReferenceUse.Volume, ConfigMap, config.Name, config, nameof(config.Name), config.Optional,
                items: config.Items);
        }

        if (volume.Secret is { } secret)
        {
            sink.Add(
                ReferenceUse.Volume, Secret, secret.SecretName, secret, nameof(secret.SecretName), secret.Optional,
                items: secret.Items);
        }

        if (volume.PersistentVolumeClaim is { } claim)
        {
            sink.Add(
                ReferenceUse.Volume, ObjectKinds.PersistentVolumeClaim, claim.ClaimName, claim,
                nameof(claim.ClaimName));
        }

        for (int index = 0; index < volume.Projected?.Sources?.Count; index++)
        {
            Read(volume.Projected.Sources[index], sink);
        }

        ReadDrivers(volume, sink);
        if (volume.Ephemeral?.VolumeClaimTemplate?.Spec is { } template)
        {
            sink.Add(
                ReferenceUse.Class, ObjectKinds.StorageClass, template.StorageClassName, template,
                nameof(template.StorageClassName));
        }
    }

    private static void Read(V1VolumeProjection source, ReferenceSink sink)
    {
        if (source.ConfigMap is { } config)
        {
            sink.Add(
                ReferenceUse.Volume, ConfigMap, config.Name, config, nameof(config.Name), config.Optional,
                items: config.Items);
        }

        if (source.Secret is { } secret)
        {
            sink.Add(
                ReferenceUse.Volume, Secret, secret.Name, secret, nameof(secret.Name), secret.Optional,
                items: secret.Items);
        }
    }

    /// <summary>What drivers log in with. The Secrets Store driver is told by an attribute what to mount.</summary>
    private static void ReadDrivers(V1Volume volume, ReferenceSink sink)
    {
        if (volume.Csi is { } csi)
        {
            Login(csi.NodePublishSecretRef, sink);
            if (csi.Driver == "secrets-store.csi.k8s.io" && csi.VolumeAttributes is { } attributes
                && attributes.ContainsKey("secretProviderClass"))
            {
                FieldPath attribute =
                    sink.Manifest.At(csi, nameof(csi.VolumeAttributes), "secretProviderClass").Path;
                sink.Add(ReferenceUse.Volume, "SecretProviderClass", attribute);
            }
        }

        if (volume.AzureFile is { } azure)
        {
            sink.Add(ReferenceUse.VolumeLogin, Secret, azure.SecretName, azure, nameof(azure.SecretName));
        }

        Login(volume.Cephfs?.SecretRef, sink);
        Login(volume.Cinder?.SecretRef, sink);
        Login(volume.FlexVolume?.SecretRef, sink);
        Login(volume.Iscsi?.SecretRef, sink);
        Login(volume.Rbd?.SecretRef, sink);
        Login(volume.ScaleIO?.SecretRef, sink);
        Login(volume.Storageos?.SecretRef, sink);
    }

    private static void Login(V1LocalObjectReference? secret, ReferenceSink sink)
    {
        if (secret is not null)
        {
            sink.Add(ReferenceUse.VolumeLogin, Secret, secret.Name, secret, nameof(secret.Name));
        }
    }
}
