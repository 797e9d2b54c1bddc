using System.Collections.Immutable;
using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// The pods that a workload of any kind makes: a Pod itself, the template of a Deployment, StatefulSet, DaemonSet,
/// ReplicaSet, ReplicationController, Job or CronJob, of a PodTemplate, and of the custom workloads that kubelint knows
/// (Argo Rollout, Knative Service, OpenShift DeploymentConfig).
/// </summary>
public sealed class PodTemplate
{
    private ResourceLists[]? _resources;
    private List<ResourceAmount>? _amounts;

    internal PodTemplate(Manifest manifest, V1ObjectMeta? metadata, V1PodSpec spec, FieldPath path)
    {
        Manifest = manifest;
        Metadata = metadata;
        Spec = spec;
        Path = path;
        Labels = metadata?.Labels as IReadOnlyDictionary<string, string> ?? ImmutableDictionary<string, string>.Empty;
        Containers = PodTemplateReader.Containers(this);
        IsPartial = SeemsPartial();
    }

    /// <summary>The workload.</summary>
    public Manifest Manifest { get; }

    /// <summary>The metadata of its pods, or null if the template has none.</summary>
    public V1ObjectMeta? Metadata { get; }

    /// <summary>The pod spec.</summary>
    public V1PodSpec Spec { get; }

    /// <summary>The path of the template: <c>spec.template</c>, or the root for a Pod.</summary>
    public FieldPath Path { get; }

    /// <summary>The containers: init ones and sidecars first, then main ones, then ephemeral ones.</summary>
    public ContainerList Containers { get; }

    /// <summary>The labels of the pods; empty if they have none.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>
    /// True if the workload seems to be a part of one, which a tool unknown patches others with: none of its containers
    /// has an image, though nothing that patches leave out is there, or its file is called a patch and its pods have no
    /// labels.
    /// </summary>
    public bool IsPartial { get; }

    /// <summary>
    /// What the containers and the pod as a whole ask for; of those only that ask for anything. Many rules want it, so
    /// it is read once.
    /// </summary>
    internal ResourceLists[] Resources => _resources ??= ResourceLists.In(this);

    /// <summary>All amounts of resources in the pod spec, those of volumes too; read once like them.</summary>
    internal List<ResourceAmount> Amounts => _amounts ??= ResourceAmounts.Of(this);

    /// <summary>
    /// True if what patches leave out is there: a selector and the labels that it selects, or how a Job's pods restart.
    /// What a controller has made was whole once, and someone has taken the images out.
    /// </summary>
    private bool IsWhole =>
        !Manifest.IsOwned
        && Containers.All(container => container.Model.Image is null)
        && Manifest.ModelObject switch
        {
            V1Job or V1CronJob => Spec.RestartPolicy is not null,
            _ => Labels.Count > 0 && Manifest.At(PodSelector.Path).Node is YamlMapping,
        };

    /// <summary>The place of a field of the pod spec.</summary>
    /// <param name="property">A property of <see cref="V1PodSpec"/>, by <c>nameof</c>.</param>
    /// <returns>The field's place, or that of the nearest key which exists.</returns>
    public Place At(string property) => Manifest.At(Spec, property);

    /// <summary>What messages call the workload, as <see cref="Manifest.DisplayName"/>.</summary>
    public string DisplayName => Manifest.DisplayName;

    /// <summary>
    /// What messages call the pods, such as <c>the pods of Deployment `shop`</c>, or the Pod itself.
    /// </summary>
    public string PodsName => Manifest.ModelObject is V1Pod ? DisplayName : $"the pods of {DisplayName}";

    /// <summary>The place of the labels of the pods.</summary>
    public Place LabelsPlace => Manifest.At(LabelsPath);

    /// <summary>The place of one label of the pods.</summary>
    /// <param name="key">The label's key.</param>
    /// <returns>The label's place, or that of the nearest key which exists.</returns>
    public Place LabelPlace(string key) => Manifest.At(LabelsPath.Key(key));

    private bool SeemsPartial() =>
        (!Containers.Any(container => container is { Role: ContainerRole.Main, Model.Image.Length: > 0 }) && !IsWhole)
        || (Labels.Count == 0 && Manifest.Source.IsCalledPatch);

    private FieldPath LabelsPath => Path.Key("metadata").Key("labels");
}
