using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A pod or container whose processes are processes of a Windows node.</summary>
[Rule(
    "KL8022",
    "windows-host-process",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "The processes of a pod or container are processes of its Windows node.",
    Equivalents =
    [
        "polaris:hostProcess", "trivy:KSV-0103", "datree:EKS_INVALID_HOSTPROCESS_VALUE", "monokle:PSS101",
        "kyverno:disallow-host-process", "pss:baseline/windowsHostProcess", "gatekeeper:k8spsphostprocess",
    ])]
internal sealed class WindowsHostProcess : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        CheckOptions(template.Spec.SecurityContext?.WindowsOptions, container: null, template, context);
        foreach (Container container in template.Containers)
        {
            CheckOptions(container.Model.SecurityContext?.WindowsOptions, container, template, context);
        }
    }

    private static void CheckOptions(
        V1WindowsSecurityContextOptions? options, Container? container, PodTemplate template, RuleContext context)
    {
        if (options?.HostProcess is true)
        {
            NodeAccess.Report(
                template,
                template.Manifest.At(options, nameof(options.HostProcess)),
                $"{container?.DisplayName ?? template.DisplayName} runs as processes of the Windows node",
                "nothing holds them in: they have the files, the network and the accounts of the node",
                "remove it, unless it is there to look after the node",
                context);
        }
    }
}
