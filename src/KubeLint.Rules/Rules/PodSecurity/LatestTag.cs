using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>An image with the tag <c>latest</c>, which moves with every release.</summary>
[Rule("KL8001", "latest-tag", RuleFamily.PodSecurity, Severity.Warning,
    Summary = "An image has the tag latest, so nobody can tell which version runs.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents =
    [
        "kube-linter:latest-tag", "kube-score:container-image-tag", "polaris:tagNotSpecified", "checkov:CKV_K8S_14",
        "trivy:KSV-0013", "kics:583053b7", "datree:CONTAINERS_MISSING_IMAGE_VALUE_VERSION", "monokle:KBP001",
        "monokle:KSV013", "popeye:POP-101", "kyverno:disallow-latest-tag", "terrascan:AC_K8S_0068",
        "gatekeeper:k8sdisallowedtags",
    ])]
[RuleOption(Images, "Images that may have the tag, such as `registry.example.com/dev/*`.")]
internal sealed class LatestTag : ContainerRule
{
    private const string Images = "images";

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { Digest: null, Tag: { } tag } image
            || !string.Equals(tag, ImageReference.LatestTag, StringComparison.OrdinalIgnoreCase)
            || context.Bundle.IsVersionSetFor(container.Template.Manifest, image)
            || context.IsListed(container.Template.Manifest, Images, image.FullName))
        {
            return;
        }

        context.Report(
            container.At(nameof(V1Container.Image)).Part(image.TagStart, tag.Length),
            $"{container.DisplayName} runs `{image.FullName}` with the tag `{tag}`",
            "the tag moves: pods that start later may run another version, and a rollback brings nothing back",
            "name the version to run by its tag or digest");
    }
}
