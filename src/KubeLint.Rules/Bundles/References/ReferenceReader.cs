using k8s.Models;
using KubeLint.Bundles.Routes;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Reads all places where an object names other ones.</summary>
internal static class ReferenceReader
{
    private const string Kind = "kind";
    private const string Name = "name";
    private const string Namespace = "namespace";

    private static readonly FieldPath Spec = FieldPath.Of("spec");
    private static readonly FieldPath Owners = FieldPath.Of("metadata", "ownerReferences");
    private static readonly FieldPath RoleRef = FieldPath.Of("roleRef");
    private static readonly FieldPath Subjects = FieldPath.Of("subjects");
    private static readonly FieldPath Webhooks = FieldPath.Of("webhooks");

    /// <summary>Where PersistentVolumes name Secrets (API reference, PersistentVolumeSpec).</summary>
    private static readonly (string Source, string Field)[] VolumeLogins =
    [
        ("cephfs", "secretRef"), ("cinder", "secretRef"), ("csi", "controllerExpandSecretRef"),
        ("csi", "controllerPublishSecretRef"), ("csi", "nodeExpandSecretRef"), ("csi", "nodePublishSecretRef"),
        ("csi", "nodeStageSecretRef"), ("flexVolume", "secretRef"), ("iscsi", "secretRef"), ("rbd", "secretRef"),
        ("scaleIO", "secretRef"), ("storageos", "secretRef"),
    ];

    /// <summary>Reads an object.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>Its references; those of its pods in the order of the pod spec's parts.</returns>
    public static IReadOnlyList<ObjectReference> Of(Manifest manifest)
    {
        ReferenceSink sink = new(manifest);
        if (manifest.PodTemplate is { } template)
        {
            PodReferences.Read(template, sink);
        }

        ReadModel(manifest.ModelObject, sink);
        ReadNodes(manifest, sink);
        foreach (ServiceBackend backend in ServiceBackends.Of(manifest))
        {
            sink.Add(ReferenceUse.Backend, ObjectKinds.Service, backend.Place.Path, backend.Namespace);
        }

        if (manifest.IsOwned)
        {
            foreach (FieldPath owner in Items(manifest, Owners))
            {
                AddNamed(ReferenceUse.Owner, owner, sink);
            }
        }

        return sink.Found;
    }

    private static void ReadModel(object? model, ReferenceSink sink)
    {
        switch (model)
        {
            case V1StatefulSet { Spec: { } spec }:
                sink.Add(
                    ReferenceUse.GoverningService, ObjectKinds.Service, spec.ServiceName, spec,
                    nameof(spec.ServiceName));
                foreach (V1PersistentVolumeClaim template in spec.VolumeClaimTemplates ?? [])
                {
                    Read(template.Spec, sink);
                }

                break;
            case V1PersistentVolumeClaim claim:
                Read(claim.Spec, sink);
                break;
            case V1PersistentVolume { Spec: { } spec }:
                sink.Add(
                    ReferenceUse.Class, ObjectKinds.StorageClass, spec.StorageClassName, spec,
                    nameof(spec.StorageClassName));
                break;
            case V1ServiceAccount account:
                foreach (V1ObjectReference token in account.Secrets ?? [])
                {
                    sink.Add(ReferenceUse.Token, ObjectKinds.Secret, token.Name, token, nameof(token.Name));
                }

                foreach (V1LocalObjectReference pull in account.ImagePullSecrets ?? [])
                {
                    sink.Add(ReferenceUse.ImagePull, ObjectKinds.Secret, pull.Name, pull, nameof(pull.Name));
                }

                break;
        }
    }

    private static void Read(V1PersistentVolumeClaimSpec? claim, ReferenceSink sink)
    {
        if (claim is not null)
        {
            sink.Add(
                ReferenceUse.Class, ObjectKinds.StorageClass, claim.StorageClassName, claim,
                nameof(claim.StorageClassName));
            sink.Add(
                ReferenceUse.Binding, ObjectKinds.PersistentVolume, claim.VolumeName, claim, nameof(claim.VolumeName));
        }
    }

    /// <summary>What is read from the node tree, so that API versions without a model count too.</summary>
    private static void ReadNodes(Manifest manifest, ReferenceSink sink)
    {
        FieldPath spec = Spec;
        switch (manifest.Group, manifest.Kind)
        {
            case ("networking.k8s.io" or "extensions", "Ingress"):
                foreach (FieldPath tls in Items(manifest, spec.Key("tls")))
                {
                    sink.Add(ReferenceUse.Tls, ObjectKinds.Secret, tls.Key("secretName"));
                }

                break;
            case ("gateway.networking.k8s.io", _):
                ReadGateway(manifest, spec, sink);
                break;
            case ("rbac.authorization.k8s.io", "RoleBinding" or "ClusterRoleBinding"):
                ReadBinding(manifest, sink);
                break;
            case ("autoscaling" or "keda.sh", _):
                AddNamed(ReferenceUse.ScaleTarget, spec.Key("scaleTargetRef"), sink, "Deployment");
                break;
            case ("autoscaling.k8s.io", "VerticalPodAutoscaler"):
                AddNamed(ReferenceUse.ScaleTarget, spec.Key("targetRef"), sink);
                break;
            case ("admissionregistration.k8s.io", _):
                foreach (FieldPath webhook in Items(manifest, Webhooks))
                {
                    AddCalled(webhook.Key("clientConfig").Key("service"), sink);
                }

                break;
            case ("apiregistration.k8s.io", _):
                AddCalled(spec.Key("service"), sink);
                break;
            case ("apiextensions.k8s.io", _):
                AddCalled(spec.Key("conversion").Key("webhook").Key("clientConfig").Key("service"), sink);
                break;
            case ("", ObjectKinds.PersistentVolume):
                FieldPath claim = spec.Key("claimRef");
                sink.Add(
                    ReferenceUse.Binding, ObjectKinds.PersistentVolumeClaim, claim.Key(Name),
                    Text(manifest, claim.Key(Namespace)));
                ReadLogins(manifest, spec, sink);
                break;
        }
    }

    /// <summary>What the driver of a volume logs in with; a volume is in no namespace, so it names that too.</summary>
    private static void ReadLogins(Manifest volume, FieldPath spec, ReferenceSink sink)
    {
        foreach ((string source, string field) in VolumeLogins)
        {
            FieldPath secret = spec.Key(source).Key(field);
            sink.Add(
                ReferenceUse.VolumeLogin, ObjectKinds.Secret, secret.Key(Name), Text(volume, secret.Key(Namespace)));
        }

        FieldPath azure = spec.Key("azureFile");
        sink.Add(
            ReferenceUse.VolumeLogin, ObjectKinds.Secret, azure.Key("secretName"),
            Text(volume, azure.Key("secretNamespace")));
    }

    private static void ReadGateway(Manifest manifest, FieldPath spec, ReferenceSink sink)
    {
        sink.Add(ReferenceUse.Class, "GatewayClass", spec.Key("gatewayClassName"));
        foreach (FieldPath listener in Items(manifest, spec.Key("listeners")))
        {
            foreach (FieldPath certificate in Items(manifest, listener.Key("tls").Key("certificateRefs")))
            {
                AddNamed(ReferenceUse.Tls, certificate, sink, ObjectKinds.Secret);
            }
        }

        foreach (FieldPath parent in Items(manifest, spec.Key("parentRefs")))
        {
            AddNamed(ReferenceUse.ParentGateway, parent, sink, "Gateway");
        }
    }

    private static void ReadBinding(Manifest manifest, ReferenceSink sink)
    {
        AddNamed(ReferenceUse.Role, RoleRef, sink);
        foreach (FieldPath subject in Items(manifest, Subjects))
        {
            if (TextOf(manifest.NodeAt(subject), Kind) == ObjectKinds.ServiceAccount)
            {
                AddNamed(ReferenceUse.Account, subject, sink);
            }
        }
    }

    private static void AddCalled(FieldPath service, ReferenceSink sink) => sink.Add(
        ReferenceUse.CalledService, ObjectKinds.Service, service.Key(Name),
        Text(sink.Manifest, service.Key(Namespace)));

    /// <summary>Adds a reference that tells its kind itself.</summary>
    private static void AddNamed(ReferenceUse use, FieldPath reference, ReferenceSink sink, string? usualKind = null)
    {
        if (sink.Manifest.NodeAt(reference) is YamlMapping written
            && (TextOf(written, Kind) ?? usualKind) is { Length: > 0 } kind)
        {
            sink.Add(use, kind, reference.Key(Name), TextOf(written, Namespace));
        }
    }

    private static string? TextOf(YamlNode? mapping, string key) =>
        (mapping as YamlMapping)?.Find(key)?.Value.Resolved is YamlScalar { AsString: { Length: > 0 } text }
            ? text : null;

    private static string? Text(Manifest manifest, FieldPath path) =>
        manifest.NodeAt(path) is YamlScalar { AsString: { Length: > 0 } text } ? text : null;

    private static IEnumerable<FieldPath> Items(Manifest manifest, FieldPath path) =>
        manifest.NodeAt(path) is YamlSequence { Items.Count: > 0 and var count }
            ? Enumerable.Range(0, count).Select(path.Index)
            : [];
}
