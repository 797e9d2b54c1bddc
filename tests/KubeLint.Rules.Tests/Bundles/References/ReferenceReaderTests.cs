using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles.References;

public sealed class ReferenceReaderTests
{
    [Theory]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: [|a|], key: k}}}]", "ConfigMap a Variable k")]
    [InlineData("env: [{name: A, valueFrom: {secretKeyRef: {name: [|a|], key: k}}}]", "Secret a Variable k")]
    [InlineData("envFrom: [{configMapRef: {name: [|a|]}}]", "ConfigMap a Variables")]
    [InlineData("envFrom: [{secretRef: {name: [|a|], optional: true}}]", "Secret a Variables optional")]
    [InlineData("envFrom: [{configMapRef: {name: '{{ x }}'}}, {secretRef: {name: ''}}]", "")]
    public void What_a_container_names_is_a_reference(string fields, string expected)
    {
        foreach (string list in (string[])["containers", "initContainers", "ephemeralContainers"])
        {
            Verify(Pod($"{list}: [{{name: c, {fields}}}]"), expected);
        }
    }

    [Theory]
    [InlineData("serviceAccountName: [|a|]", "ServiceAccount a Account")]
    [InlineData("serviceAccount: [|a|]", "ServiceAccount a Account")]
    [InlineData("imagePullSecrets: [{name: [|a|]}]", "Secret a ImagePull")]
    [InlineData("priorityClassName: [|a|]", "PriorityClass a Class")]
    [InlineData("runtimeClassName: [|a|]", "RuntimeClass a Class")]
    [InlineData("volumes: [{name: v, configMap: {name: [|a|], items: [{key: k, path: p}]}}]", "ConfigMap a Volume k")]
    [InlineData("volumes: [{name: v, secret: {secretName: [|a|], optional: true}}]", "Secret a Volume optional")]
    [InlineData("volumes: [{name: v, persistentVolumeClaim: {claimName: [|a|]}}]", "PersistentVolumeClaim a Volume")]
    [InlineData("volumes: [{name: v, projected: {sources: [{secret: {name: [|a|]}}]}}]", "Secret a Volume")]
    [InlineData(
        "volumes: [{name: v, projected: {sources: [{configMap: {name: [|a|], items: [{key: k, path: p}]}}]}}]",
        "ConfigMap a Volume k")]
    [InlineData("volumes: [{name: v, csi: {driver: d, nodePublishSecretRef: {name: [|a|]}}}]", "Secret a VolumeLogin")]
    [InlineData(
        "volumes: [{name: v, csi: {driver: secrets-store.csi.k8s.io, volumeAttributes: {secretProviderClass: [|a|]}}}]",
        "SecretProviderClass a Volume")]
    [InlineData("volumes: [{name: v, azureFile: {secretName: [|a|], shareName: s}}]", "Secret a VolumeLogin")]
    [InlineData(
        "volumes: [{name: v, rbd: {image: i, monitors: [], secretRef: {name: [|a|]}}}]", "Secret a VolumeLogin")]
    [InlineData(
        "volumes: [{name: v, ephemeral: {volumeClaimTemplate: {spec: {storageClassName: [|a|]}}}}]",
        "StorageClass a Class")]
    public void What_a_pod_names_is_a_reference(string fields, string expected) => Verify(Pod(fields), expected);

    [Theory]
    [InlineData("apps/v1", "Deployment", "spec: {template: {spec: %}}")]
    [InlineData("apps/v1", "StatefulSet", "spec: {template: {spec: %}}")]
    [InlineData("v1", "ReplicationController", "spec: {template: {spec: %}}")]
    [InlineData("batch/v1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: %}}}}")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec: {template: {spec: %}}")]
    [InlineData("serving.knative.dev/v1", "Service", "spec: {template: {spec: %}}")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "spec: {template: {spec: %}}")]
    [InlineData("v1", "PodTemplate", "template: {spec: %}")]
    public void Pods_of_every_workload_are_read(string apiVersion, string kind, string spec)
    {
        string pod = spec.Replace("%", "{containers: [{name: c, envFrom: [{secretRef: {name: [|a|]}}]}]}", StringComparison.Ordinal);
        Verify($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x}}\n{pod}\n", "Secret a Variables");
    }

    [Theory]
    [InlineData("apps/v1", "StatefulSet", "spec: {serviceName: [|a|]}", "Service a GoverningService")]
    [InlineData(
        "apps/v1", "StatefulSet", "spec: {volumeClaimTemplates: [{spec: {storageClassName: [|a|]}}]}",
        "StorageClass a Class")]
    [InlineData("v1", "PersistentVolumeClaim", "spec: {volumeName: [|a|]}", "PersistentVolume a Binding")]
    [InlineData(
        "v1", "PersistentVolume", "spec: {claimRef: {name: [|a|], namespace: shop}}", "PersistentVolumeClaim a Binding in shop")]
    [InlineData("v1", "ServiceAccount", "imagePullSecrets: [{name: [|a|]}]", "Secret a ImagePull")]
    [InlineData("v1", "ServiceAccount", "secrets: [{name: [|a|]}]", "Secret a Token")]
    [InlineData("networking.k8s.io/v1", "Ingress", "spec: {tls: [{secretName: [|a|]}]}", "Secret a Tls")]
    [InlineData("extensions/v1beta1", "Ingress", "spec: {tls: [{secretName: [|a|]}]}", "Secret a Tls")]
    [InlineData(
        "gateway.networking.k8s.io/v1", "Gateway",
        "spec: {listeners: [{tls: {certificateRefs: [{name: [|a|], namespace: shop}]}}]}", "Secret a Tls in shop")]
    [InlineData(
        "gateway.networking.k8s.io/v1", "HTTPRoute", "spec: {parentRefs: [{name: [|a|]}]}", "Gateway a ParentGateway")]
    [InlineData(
        "rbac.authorization.k8s.io/v1", "RoleBinding", "roleRef: {kind: ClusterRole, name: [|a|]}",
        "ClusterRole a Role")]
    [InlineData(
        "rbac.authorization.k8s.io/v1", "ClusterRoleBinding",
        "subjects: [{kind: ServiceAccount, name: [|a|], namespace: shop}, {kind: User, name: u}]",
        "ServiceAccount a Account in shop")]
    [InlineData(
        "autoscaling/v2", "HorizontalPodAutoscaler", "spec: {scaleTargetRef: {kind: StatefulSet, name: [|a|]}}",
        "StatefulSet a ScaleTarget")]
    [InlineData(
        "keda.sh/v1alpha1", "ScaledObject", "spec: {scaleTargetRef: {name: [|a|]}}", "Deployment a ScaleTarget")]
    [InlineData(
        "admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration",
        "webhooks: [{clientConfig: {service: {name: [|a|], namespace: shop}}}]", "Service a CalledService in shop")]
    [InlineData(
        "apiregistration.k8s.io/v1", "APIService", "spec: {service: {name: [|a|], namespace: shop}}",
        "Service a CalledService in shop")]
    [InlineData("v1", "ConfigMap", "data: {name: a}", "")]
    public void Objects_of_many_kinds_name_others(string apiVersion, string kind, string fields, string expected) =>
        Verify($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x}}\n{fields}\n", expected);

    [Fact]
    public void An_owner_is_a_reference() => Verify(
        "apiVersion: v1\nkind: ConfigMap\n"
        + "metadata: {name: x, ownerReferences: [{kind: Deployment, name: [|a|]}]}\n", "Deployment a Owner");

    private static string Pod(string spec) => $"apiVersion: v1\nkind: Pod\nmetadata: {{name: x}}\nspec: {{{spec}}}\n";

    private static void Verify(string text, string expected)
    {
        MarkedText marked = MarkedText.Parse(text);
        Bundle bundle = TestBundle.Of(("a.yaml", marked.Text));
        ObjectReference[] found = [.. bundle.References.From(Assert.Single(bundle.Files[0].Manifests))];
        Assert.Equal(expected, string.Join(", ", found.Select(Written)));
        Assert.Equal(marked.Spans, found.Select(reference => reference.Place.Span));
        Assert.All(
            found.SelectMany(reference => reference.Keys),
            key => Assert.Equal(key.Name, marked.Text.Substring(key.Place.Span.Start, key.Place.Span.Length)));
    }

    private static string Written(ObjectReference reference) => string.Join(
        ' ',
        (string[])
        [
            reference.Kind, reference.Name, $"{reference.Use}", .. reference.Keys.Select(key => key.Name),
            .. reference.IsOptional ? (string[])["optional"] : [],
            .. reference.Namespace is { } scope ? (string[])["in", scope] : [],
        ]);
}
