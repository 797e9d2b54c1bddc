using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Finds the pod template of a workload.</summary>
internal static class PodTemplateReader
{
    private static readonly FieldPath UsualPath = FieldPath.Of("spec", "template");
    private static readonly FieldPath CronJobPath = FieldPath.Of("spec", "jobTemplate", "spec", "template");

    public static PodTemplate? Read(Manifest manifest) => manifest.ModelObject switch
    {
        V1Pod { Spec: { } spec } pod => new PodTemplate(manifest, pod.Metadata, spec, FieldPath.Root),
        V1Deployment workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1StatefulSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1DaemonSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1ReplicaSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1ReplicationController workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1Job workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1CronJob workload => Of(manifest, workload.Spec?.JobTemplate?.Spec?.Template, CronJobPath),
        V1PodTemplate template => Of(manifest, template.Template, FieldPath.Of("template")),
        null when PathOf(manifest) is { } path => OfNode(manifest, path),
        _ => null,
    };

    public static ContainerList Containers(PodTemplate template)
    {
        ReadOnlySpan<V1Container> first = template.Spec.InitContainers.Each();
        ReadOnlySpan<V1Container> main = template.Spec.Containers.Each();
        ReadOnlySpan<V1EphemeralContainer> ephemeral = template.Spec.EphemeralContainers.Each();
        Container[] containers = new Container[first.Length + main.Length + ephemeral.Length];
        int count = 0;
        foreach (V1Container container in first)
        {
            bool isSidecar = string.Equals(container.RestartPolicy, "Always", StringComparison.Ordinal);
            containers[count++] =
                new Container(template, container, isSidecar ? ContainerRole.Sidecar : ContainerRole.Init);
        }

        foreach (V1Container container in main)
        {
            containers[count++] = new Container(template, container, ContainerRole.Main);
        }

        foreach (V1EphemeralContainer container in ephemeral)
        {
            containers[count++] = new Container(template, AsContainer(template, container), ContainerRole.Ephemeral);
        }

        return new ContainerList(containers);
    }

    /// <summary>
    /// Where kinds without a model have their pod template: those of Argo Rollouts, Knative Serving and OpenShift, and
    /// Kubernetes' own in API versions that it has never served.
    /// </summary>
    private static FieldPath? PathOf(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("argoproj.io", "Rollout") or ("serving.knative.dev", "Service")
            or ("apps.openshift.io", "DeploymentConfig")
            or ("apps" or "extensions", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job")
            => UsualPath,
        ("batch", "CronJob") => CronJobPath,
        _ => null,
    };

    private static PodTemplate? Of(Manifest manifest, V1PodTemplateSpec? template, FieldPath path) => template is null
        ? null
        : new PodTemplate(manifest, template.Metadata, template.Spec ?? MissingSpec(manifest, path), path);

    /// <summary>A workload without a pod spec is refused, but its labels still tell what belongs together.</summary>
    private static V1PodSpec MissingSpec(Manifest manifest, FieldPath path)
    {
        V1PodSpec spec = new();
        YamlMapping nothing = new(manifest.Root.Span, [], isFlow: false);
        manifest.Places.Add(spec, nothing, manifest.Places.OriginAt(path.Key("spec")));
        return spec;
    }

    private static PodTemplate? OfNode(Manifest manifest, FieldPath path) =>
        manifest.NodeAt(path) is YamlMapping node
            ? Of(manifest, ModelBinder.BindPodTemplate(node, manifest.Places, path), path)
            : null;

    /// <summary>
    /// An ephemeral container shares all fields but one with the others, so it is bound a second time as one of them.
    /// </summary>
    private static V1Container AsContainer(PodTemplate template, V1EphemeralContainer ephemeral)
    {
        ModelPlaces places = template.Manifest.Places;
        return ModelBinder.BindContainer(places.NodeOf(ephemeral), places, places.PathOf(ephemeral));
    }
}
