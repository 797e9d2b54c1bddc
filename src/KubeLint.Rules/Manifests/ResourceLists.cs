using k8s.Models;

namespace KubeLint.Manifests;

/// <summary>What a container, or a pod as a whole, asks for.</summary>
/// <param name="Container">The container; null for the pod as a whole.</param>
/// <param name="Model">The requirements.</param>
/// <param name="Limits">The most that it gets.</param>
/// <param name="Requests">What is set aside for it.</param>
internal sealed record ResourceLists(
    Container? Container,
    V1ResourceRequirements Model,
    IReadOnlyList<ResourceAmount> Limits,
    IReadOnlyList<ResourceAmount> Requests)
{
    /// <summary>What messages call it.</summary>
    public string Subject => Container?.DisplayName ?? "The pod";

    /// <summary>The most that it gets of a resource.</summary>
    /// <param name="name">The resource.</param>
    /// <returns>The limit, or null if there is none.</returns>
    public ResourceAmount? LimitOf(string name) => In(Limits, name);

    /// <summary>What is set aside for it of a resource.</summary>
    /// <param name="name">The resource.</param>
    /// <returns>The request, or null if none is written.</returns>
    public ResourceAmount? RequestOf(string name) => In(Requests, name);

    /// <summary>True for the pod as a whole.</summary>
    public bool IsOfPod => Container is null;

    /// <summary>Those of a pod and of its containers.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>One for each that asks for anything.</returns>
    public static ResourceLists[] In(PodTemplate template)
    {
        List<ResourceLists> lists = [];
        foreach (Container container in template.Containers)
        {
            if (container.Model.Resources is { } resources)
            {
                lists.Add(Read(template, container, resources));
            }
        }

        if (template.Spec.Resources is { } ofPod)
        {
            lists.Add(Read(template, container: null, ofPod));
        }

        return [.. lists];
    }

    private static ResourceAmount? In(IReadOnlyList<ResourceAmount> amounts, string name)
    {
        for (int index = 0; index < amounts.Count; index++)
        {
            if (amounts[index].Name == name)
            {
                return amounts[index];
            }
        }

        return null;
    }

    private static ResourceLists Read(
        PodTemplate template, Container? container, V1ResourceRequirements resources) => new(
        container,
        resources,
        ResourceAmounts.In(template.Manifest, resources, nameof(resources.Limits)),
        ResourceAmounts.In(template.Manifest, resources, nameof(resources.Requests)));
}
