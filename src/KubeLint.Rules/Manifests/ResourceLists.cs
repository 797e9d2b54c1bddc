using k8s.Models;

namespace KubeLint.Manifests;

/// <summary>What a container, or a pod as a whole, asks for.</summary>
/// <param name="Subject">What messages call it.</param>
/// <param name="Model">The requirements.</param>
/// <param name="Limits">The most that it gets.</param>
/// <param name="Requests">What is set aside for it.</param>
/// <param name="IsOfPod">True for the pod as a whole.</param>
internal sealed record ResourceLists(
    string Subject,
    V1ResourceRequirements Model,
    IReadOnlyList<ResourceAmount> Limits,
    IReadOnlyList<ResourceAmount> Requests,
    bool IsOfPod)
{
    /// <summary>Those of a pod and of its containers.</summary>
    /// <param name="template">The pod.</param>
    /// <returns>One for each that asks for anything.</returns>
    public static IEnumerable<ResourceLists> In(PodTemplate template)
    {
        foreach (Container container in template.Containers)
        {
            if (container.Model.Resources is { } resources)
            {
                yield return Read(template, container.DisplayName, resources, isOfPod: false);
            }
        }

        if (template.Spec.Resources is { } ofPod)
        {
            yield return Read(template, "The pod", ofPod, isOfPod: true);
        }
    }

    private static ResourceLists Read(
        PodTemplate template, string subject, V1ResourceRequirements resources, bool isOfPod) => new(
        subject,
        resources,
        ResourceAmounts.In(template.Manifest, resources, nameof(resources.Limits)),
        ResourceAmounts.In(template.Manifest, resources, nameof(resources.Requests)),
        isOfPod);
}
