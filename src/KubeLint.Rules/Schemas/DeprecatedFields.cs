using System.Collections.Frozen;

namespace KubeLint.Schemas;

/// <summary>
/// What takes the place of deprecated fields, as the API's documentation says; the published facts only say that they
/// are deprecated. A field that nobody serves any more has the version from which on.
/// </summary>
internal static class DeprecatedFields
{
    private static readonly KubernetesVersion _beforeAll = new(1, 25);

    private static readonly FrozenDictionary<string, (string Advice, KubernetesVersion? GoneIn)> _all =
        new Dictionary<string, (string Advice, KubernetesVersion? GoneIn)>
        {
            ["serviceAccount"] = ("write `serviceAccountName`", null),
            ["loadBalancerIP"] = ("use the annotation that the cloud provider documents for the address", null),
            ["tcpSocket"] = ("use `exec` or `httpGet`: a hook with `tcpSocket` fails when it runs", _beforeAll),
            ["selfLink"] = ("remove it: the API server has not set it since 1.20", null),
            ["preserveUnknownFields"] =
                ("set `x-kubernetes-preserve-unknown-fields: true` in the schema where fields are to stay", null),
            ["awsElasticBlockStore"] = ("use the CSI driver `ebs.csi.aws.com`", null),
            ["azureDisk"] = ("use the CSI driver `disk.csi.azure.com`", null),
            ["azureFile"] = ("use the CSI driver `file.csi.azure.com`", null),
            ["cinder"] = ("use the CSI driver `cinder.csi.openstack.org`", null),
            ["gcePersistentDisk"] = ("use the CSI driver `pd.csi.storage.gke.io`", null),
            ["vsphereVolume"] = ("use the CSI driver `csi.vsphere.vmware.com`", null),
            ["portworxVolume"] = ("use the CSI driver `pxd.portworx.com`", null),
            ["flexVolume"] = ("use a CSI driver", null),
            ["cephfs"] = ("use the CSI driver `cephfs.csi.ceph.com`", new KubernetesVersion(1, 31)),
            ["rbd"] = ("use the CSI driver `rbd.csi.ceph.com`", new KubernetesVersion(1, 31)),
            ["glusterfs"] = ("use a CSI driver", new KubernetesVersion(1, 26)),
            ["flocker"] = ("use a CSI driver", _beforeAll),
            ["photonPersistentDisk"] = ("use a CSI driver", _beforeAll),
            ["quobyte"] = ("use a CSI driver", _beforeAll),
            ["scaleIO"] = ("use a CSI driver", _beforeAll),
            ["storageos"] = ("use a CSI driver", _beforeAll),
            ["gitRepo"] =
                ("clone the repository in an init container, into an `emptyDir`", new KubernetesVersion(1, 33)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is to be done about a deprecated field.</summary>
    /// <param name="field">Its name.</param>
    /// <returns>
    /// What to do, as a clause in the imperative, and the version in which it stopped to work, if it did; null for a
    /// field that nothing is known of.
    /// </returns>
    public static (string Advice, KubernetesVersion? GoneIn)? Find(string field) =>
        _all.TryGetValue(field, out (string Advice, KubernetesVersion? GoneIn) found) ? found : null;
}
