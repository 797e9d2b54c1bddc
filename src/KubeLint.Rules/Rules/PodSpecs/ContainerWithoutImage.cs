using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A container that does not say which image it runs.</summary>
[Rule(
    "KL0502",
    "container-without-image",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A container has no image, or an empty one.")]
internal sealed class ContainerWithoutImage : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Manifest manifest = container.Template.Manifest;
        if (container.Model.Image is { Length: > 0 } || IsCompletedElsewhere(container.Template))
        {
            return;
        }

        Place image = container.At(nameof(V1Container.Image));
        if (container.Model.Image is null && manifest.Has(container.Model, nameof(V1Container.Image)))
        {
            return;
        }

        context.Report(
            image,
            container.Model.Image is null
                ? $"{container.DisplayName} has no image"
                : $"The image of c{container.DisplayName[1..]} is empty",
            PodRefusal.Why,
            "add the `image` that the container runs, with its tag or digest");
    }

    /// <summary>
    /// True for a part of a workload, which another file completes, and for OpenShift's triggers, which put the image
    /// in.
    /// </summary>
    private static bool IsCompletedElsewhere(PodTemplate template) =>
        template.IsPartial
        || (template.Manifest.Group is "apps.openshift.io"
            && template.Manifest.NodeAt("spec", "triggers") is YamlSequence { Items.Count: > 0 })
        || template.Manifest.At("metadata", "annotations", "image.openshift.io/triggers").Exists;
}
