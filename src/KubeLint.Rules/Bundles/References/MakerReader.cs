using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>
/// Reads which ConfigMaps, Secrets, claims and accounts an object has made: those of cert-manager, External Secrets,
/// Sealed Secrets, the Secrets Store driver, Vault and others, as their documentation says.
/// </summary>
internal static class MakerReader
{
    private const string ConfigMap = ObjectKinds.ConfigMap;
    private const string Secret = ObjectKinds.Secret;
    private const string Spec = "spec";
    private const string Name = "name";
    private const string Target = "target";

    private static readonly string[] CertificateKeys = ["ca.crt", "tls.crt", "tls.key"];

    /// <summary>Annotations by which cert-manager and its like make the certificates of a host.</summary>
    private static readonly string[] CertificateAnnotations =
    [
        "acme.cert-manager.io/", "cert-manager.io/", "certmanager.k8s.io/", "kubernetes.io/tls-acme",
        "cert.gardener.cloud/",
    ];

    /// <summary>Annotations of OpenShift by which a Service is given a certificate.</summary>
    private static readonly string[] ServingCertificateAnnotations =
    [
        "service.beta.openshift.io/serving-cert-secret-name", "service.alpha.openshift.io/serving-cert-secret-name",
    ];

    /// <summary>Custom resources whose Secret has their own name, unless a field tells another one.</summary>
    private static readonly Dictionary<(string Group, string Kind), string[]> SecretNames = new()
    {
        [("bitnami.com", "SealedSecret")] = [Spec, "template", "metadata", Name],
        [("external-secrets.io", "ExternalSecret")] = [Spec, Target, Name],
        [("kubernetes-client.io", "ExternalSecret")] = [],
        [("cert-manager.io", "Certificate")] = [Spec, "secretName"],
        [("certmanager.k8s.io", "Certificate")] = [Spec, "secretName"],
        [("cert.gardener.cloud", "Certificate")] = [Spec, "secretName"],
        [("secrets.hashicorp.com", "VaultStaticSecret")] = [Spec, "destination", Name],
        [("secrets.hashicorp.com", "VaultDynamicSecret")] = [Spec, "destination", Name],
        [("secrets.hashicorp.com", "VaultPKISecret")] = [Spec, "destination", Name],
        [("secrets.hashicorp.com", "HCPVaultSecretsApp")] = [Spec, "destination", Name],
        [("ricoberger.de", "VaultSecret")] = [],
        [("onepassword.com", "OnePasswordItem")] = [],
        [("secrets.infisical.com", "InfisicalSecret")] = [Spec, "managedSecretReference", "secretName"],
        [("secrets.doppler.com", "DopplerSecret")] = [Spec, "managedSecret", Name],
        [("k8s.bitwarden.com", "BitwardenSecret")] = [Spec, "secretName"],
        [("spv.no", "AzureKeyVaultSecret")] = [Spec, "output", "secret", Name],
        [("kafka.strimzi.io", "KafkaUser")] = [],
        [("objectbucket.io", "ObjectBucketClaim")] = [],
        [("secretgenerator.mittwald.de", "StringSecret")] = [],
        [("secretgenerator.mittwald.de", "BasicAuth")] = [],
        [("secretgenerator.mittwald.de", "SSHKeyPair")] = [],
        [("mumoshu.github.io", "AWSSecret")] = [],
    };

    /// <summary>Reads an object.</summary>
    /// <param name="manifest">Any object.</param>
    /// <param name="makers">Takes what it makes.</param>
    public static void Read(Manifest manifest, List<ObjectMaker> makers)
    {
        switch (manifest.ModelObject)
        {
            case V1StatefulSet set:
                ReadStatefulSet(manifest, set, makers);
                break;
            case V1Service:
                ReadAnnotation(manifest, makers);
                break;
            case null or V1Ingress:
                ReadNodes(manifest, makers);
                break;
        }
    }

    private static void ReadNodes(Manifest manifest, List<ObjectMaker> makers)
    {
        if (SecretNames.TryGetValue((manifest.Group, manifest.Kind), out string[]? field))
        {
            Place named = manifest.At(field);
            string? name = field.Length > 0 ? Text(named.Node) : null;
            makers.Add(Make(
                manifest, Secret, name ?? manifest.Name, name is null ? manifest.At("metadata", Name) : named) with
            {
                Keys = SecretKeys.Of(manifest),
            });
        }

        switch (manifest.Group, manifest.Kind)
        {
            case ("objectbucket.io", "ObjectBucketClaim"):
                makers.Add(Make(manifest, ConfigMap, manifest.Name, manifest.At("metadata", Name)));
                break;
            case ("trust.cert-manager.io", "Bundle"):
                makers.Add(Make(manifest, ConfigMap, manifest.Name, manifest.At("metadata", Name)) with
                {
                    IsEverywhere = true,
                });
                makers.Add(Make(manifest, Secret, manifest.Name, manifest.At("metadata", Name)) with
                {
                    IsEverywhere = true,
                });
                break;
            case ("external-secrets.io", "ClusterExternalSecret"):
                Place target = manifest.At(Spec, "externalSecretSpec", Target, Name);
                makers.Add(Make(
                    manifest, Secret,
                    Text(target.Node) ?? Text(manifest.NodeAt(Spec, "externalSecretName")) ?? manifest.Name,
                    target) with
                {
                    IsEverywhere = true,
                });
                break;
            case ("cdi.kubevirt.io", "DataVolume"):
                makers.Add(Make(
                    manifest, ObjectKinds.PersistentVolumeClaim, manifest.Name, manifest.At("metadata", Name)));
                break;
            case ("networking.k8s.io" or "extensions" or "gateway.networking.k8s.io", _) when HasIssuer(manifest):
                foreach (ObjectReference tls in ReferenceReader.Of(manifest)
                    .Where(reference => reference.Use == ReferenceUse.Tls))
                {
                    makers.Add(Make(manifest, Secret, tls.Name, tls.Place) with { Keys = CertificateKeys });
                }

                break;
            case ("isindir.github.com", "SopsSecret"):
                ReadList(manifest, FieldPath.Of(Spec, "secretTemplates"), Name, makers);
                break;
            case ("secrets-store.csi.x-k8s.io", "SecretProviderClass"):
                ReadList(manifest, FieldPath.Of(Spec, "secretObjects"), "secretName", makers);
                break;
        }
    }

    private static void ReadList(
        Manifest manifest, FieldPath list, string nameField, List<ObjectMaker> makers)
    {
        int count = (manifest.At(list).Node as YamlSequence)?.Items.Count ?? 0;
        for (int index = 0; index < count; index++)
        {
            Place name = manifest.At(list.Index(index).Key(nameField));
            if (Text(name.Node) is { } text)
            {
                makers.Add(Make(manifest, Secret, text, name) with
                {
                    Keys = SecretKeys.OfListed(manifest.At(list.Index(index)).Node as YamlMapping),
                });
            }
        }
    }

    /// <summary>
    /// The claims of a StatefulSet are called <c>template-set-ordinal</c>; nobody knows how many there have been.
    /// </summary>
    private static void ReadStatefulSet(Manifest manifest, V1StatefulSet set, List<ObjectMaker> makers)
    {
        int count = Math.Clamp(set.Spec?.Replicas ?? 1, 1, 32);
        foreach (V1PersistentVolumeClaim template in set.Spec?.VolumeClaimTemplates ?? [])
        {
            if (template.Metadata?.Name is not { Length: > 0 } name)
            {
                continue;
            }

            Place place = manifest.At(template.Metadata, nameof(template.Metadata.Name));
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                makers.Add(Make(
                    manifest, ObjectKinds.PersistentVolumeClaim, $"{name}-{manifest.Name}-{ordinal}", place));
            }
        }
    }

    private static void ReadAnnotation(Manifest service, List<ObjectMaker> makers)
    {
        foreach (string annotation in ServingCertificateAnnotations)
        {
            if (service.NodeAt("metadata", "annotations", annotation) is YamlScalar { Value: { Length: > 0 } name })
            {
                makers.Add(Make(service, Secret, name, service.At("metadata", "annotations", annotation)) with
                {
                    Keys = CertificateKeys,
                });
            }
        }
    }

    private static bool HasIssuer(Manifest manifest) =>
        manifest.NodeAt("metadata", "annotations") is YamlMapping annotations
        && annotations.EffectiveEntries().Any(entry => Array.Exists(
            CertificateAnnotations, start => entry.Name.StartsWith(start, StringComparison.Ordinal)));

    private static ObjectMaker Make(Manifest manifest, string kind, string name, Place place) =>
        new(kind, name, manifest.Source, place.Span, manifest.DisplayName) { Manifest = manifest };

    private static string? Text(YamlNode? node) =>
        (node as YamlScalar)?.AsString is { Length: > 0 } text ? text : null;
}
