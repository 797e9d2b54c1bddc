using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Finds the pod template of a workload.</summary>
internal static class PodTemplateReader
{
    private static readonly FieldPath UsualPath = FieldPath.Of("spec", "template");

    public static PodTemplate? Read(Manifest manifest) => manifest.ModelObject switch
    {
        V1Pod { Spec: { } spec } pod => new PodTemplate(manifest, pod.Metadata, spec, FieldPath.Root),
        V1Deployment workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1StatefulSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1DaemonSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1ReplicaSet workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1ReplicationController workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1Job workload => Of(manifest, workload.Spec?.Template, UsualPath),
        V1CronJob workload => Of(
            manifest,
            workload.Spec?.JobTemplate?.Spec?.Template,
            FieldPath.Of("spec", "jobTemplate", "spec", "template")),
        V1PodTemplate template => Of(manifest, template.Template, FieldPath.Of("template")),
        null when IsCustomWorkload(manifest) => OfNode(manifest),
        _ => null,
    };

    public static IReadOnlyList<Container> Containers(PodTemplate template)
    {
        List<Container> containers = [];
        foreach (V1Container container in template.Spec.InitContainers ?? [])
        {
            bool isSidecar = string.Equals(container.RestartPolicy, "Always", StringComparison.Ordinal);
            containers.Add(new Container(template, container, isSidecar ? ContainerRole.Sidecar : ContainerRole.Init));
        }

        foreach (V1Container container in template.Spec.Containers ?? [])
        {
            containers.Add(new Container(template, container, ContainerRole.Main));
        }

        foreach (V1Container container in EphemeralContainers(template))
        {
            containers.Add(new Container(template, container, ContainerRole.Ephemeral));
        }

        return containers;
    }

    /// <summary>
    /// Kinds of others whose <c>spec.template</c> is a pod template: Argo Rollouts, Knative Serving, OpenShift.
    /// </summary>
    private static bool IsCustomWorkload(Manifest manifest) => (manifest.Group, manifest.Kind) is
        ("argoproj.io", "Rollout") or ("serving.knative.dev", "Service") or ("apps.openshift.io", "DeploymentConfig");

    private static PodTemplate? Of(Manifest manifest, V1PodTemplateSpec? template, FieldPath path) =>
        template is { Spec: { } spec } ? new PodTemplate(manifest, template.Metadata, spec, path) : null;

    private static PodTemplate? OfNode(Manifest manifest) =>
        manifest.At(UsualPath).Node is YamlMapping node
            ? Of(manifest, ModelBinder.BindPodTemplate(node, manifest.Places, UsualPath), UsualPath)
            : null;

    /// <summary>
    /// An ephemeral container shares all fields but one with the others, so it is bound a second time as one of them.
    /// </summary>
    private static IEnumerable<V1Container> EphemeralContainers(PodTemplate template)
    {
        foreach (V1EphemeralContainer ephemeral in template.Spec.EphemeralContainers ?? [])
        {
            ModelPlaces places = template.Manifest.Places;
            yield return ModelBinder.BindContainer(places.NodeOf(ephemeral), places, places.PathOf(ephemeral));
        }
    }
}
