using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSecurity;

/// <summary>An image with neither tag nor digest, which registries read as <c>latest</c>.</summary>
[Rule("KL8002", "image-tag-missing", RuleFamily.PodSecurity, Severity.Warning,
    Summary = "An image has neither a tag nor a digest, which means the tag latest.",
    Guide = "Jobs and CronJobs: Task Automation",
    Equivalents =
    [
        "kube-linter:latest-tag", "kube-score:container-image-tag", "polaris:tagNotSpecified", "checkov:CKV_K8S_14",
        "trivy:KSV-0013", "kics:583053b7", "datree:CONTAINERS_MISSING_IMAGE_VALUE_VERSION", "monokle:KBP116",
        "popeye:POP-100", "kyverno:disallow-latest-tag", "kubeaudit:ImageTagMissing", "terrascan:AC_K8S_0068",
        "gatekeeper:k8sdisallowedtags",
    ])]
[RuleOption(Images, "Images that need no tag, such as `registry.example.com/dev/*`.")]
internal sealed class ImageTagMissing : ContainerRule
{
    private const string Images = "images";

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { Digest: null, Tag: null or "" } image
            || context.Bundle.IsVersionSetFor(container.Template.Manifest, image)
            || context.IsListed(container.Template.Manifest, Images, image.FullName))
        {
            return;
        }

        context.Report(
            container.At(nameof(V1Container.Image)),
            $"{container.DisplayName} runs `{image.FullName}` without a tag or digest",
            "a missing tag means `latest`, which moves: pods that start later may run another version",
            "name the version to run by its tag or digest");
    }
}
