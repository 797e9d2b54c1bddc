using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A pod or container with an SELinux identity other than that of containers.</summary>
[Rule(
    "KL8018",
    "selinux-options",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A pod or container has an SELinux user, role or type that is not one of containers.",
    Equivalents =
    [
        "trivy:KSV-0025", "datree:EKS_INVALID_SELINUXOPTIONS_TYPE_VALUE",
        "datree:EKS_INVALID_SELINUXOPTIONS_USER_VALUE", "datree:EKS_INVALID_SELINUXOPTIONS_ROLE_VALUE",
        "monokle:PSS108", "monokle:KSV025", "kyverno:disallow-selinux", "pss:baseline/seLinuxOptions",
        "gatekeeper:k8spspselinuxv2",
    ])]
internal sealed class SelinuxOptions : PodTemplateRule
{
    /// <summary>The first version whose standards allow the type of container engines.</summary>
    private static KubernetesVersion EngineType { get; } = new(1, 31);

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        CheckOptions(template.Spec.SecurityContext?.SeLinuxOptions, container: null, template, context);
        foreach (Container container in template.Containers)
        {
            CheckOptions(container.Model.SecurityContext?.SeLinuxOptions, container, template, context);
        }
    }

    private static void CheckOptions(
        V1SELinuxOptions? options, Container? container, PodTemplate template, RuleContext context)
    {
        if (options is null)
        {
            return;
        }

        if (options.Type is { } type && !IsAllowed(type, context))
        {
            Report(nameof(options.Type), $"the SELinux type `{type}`");
        }

        if (options.User is { Length: > 0 } user && !TextTemplates.AppearIn(user))
        {
            Report(nameof(options.User), $"the SELinux user `{user}`");
        }

        if (options.Role is { Length: > 0 } role && !TextTemplates.AppearIn(role))
        {
            Report(nameof(options.Role), $"the SELinux role `{role}`");
        }

        void Report(string property, string what) => NodeAccess.Report(
            template,
            template.Manifest.At(options, property),
            $"{container?.DisplayName ?? template.DisplayName} has {what}",
            "SELinux keeps containers from the files of the node and of one another by this, and another may do more",
            "remove it; `level` may be set, and `container_t` is the type of ordinary containers",
            context);
    }

    private static bool IsAllowed(string type, RuleContext context) => type switch
    {
        "" or "container_t" or "container_init_t" or "container_kvm_t" => true,
        "container_engine_t" => !context.Settings.TargetsBefore(EngineType),
        _ => TextTemplates.AppearIn(type),
    };
}
