using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A pod or container without the confinement of AppArmor that its node would give it.</summary>
[Rule(
    "KL8017",
    "apparmor-unconfined",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A pod or container switches AppArmor off.",
    Equivalents =
    [
        "kubesec:ApparmorUnconfined", "trivy:KSV-0002", "monokle:PSS107", "monokle:KSV002",
        "kyverno:restrict-apparmor-profiles", "pss:baseline/appArmorProfile", "kubeaudit:AppArmorDisabled",
        "kubeaudit:AppArmorBadValue", "gatekeeper:k8spspapparmor",
    ])]
internal sealed class ApparmorUnconfined : PodTemplateRule
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        CheckField(template.Spec.SecurityContext?.AppArmorProfile, container: null, template, context);
        foreach (Container container in template.Containers)
        {
            CheckField(container.Model.SecurityContext?.AppArmorProfile, container, template, context);
        }

        foreach ((string key, string value) in (template.Metadata?.Annotations).Each())
        {
            if (key.StartsWith(Annotation, StringComparison.Ordinal) && !IsAllowed(value))
            {
                Place place = template.Manifest.At(template.Path.Key("metadata").Key("annotations").Key(key));
                Report(place, $"Container `{key[Annotation.Length..]}`", value, template, context);
            }
        }
    }

    private static bool IsAllowed(string? value) => value is null or "" or "runtime/default"
        || value.StartsWith("localhost/", StringComparison.Ordinal) || TextTemplates.AppearIn(value);

    private static void CheckField(
        V1AppArmorProfile? profile, Container? container, PodTemplate template, RuleContext context)
    {
        if (profile?.Type is "Unconfined")
        {
            Place place = template.Manifest.At(profile, nameof(profile.Type));
            Report(place, container?.DisplayName ?? template.DisplayName, profile.Type, template, context);
        }
    }

    private static void Report(Place place, string subject, string value, PodTemplate template, RuleContext context)
    {
        string message = value is "Unconfined" or "unconfined"
            ? $"{subject} runs without a profile of AppArmor"
            : $"{subject} has `{value}` as its profile of AppArmor, which is none";
        NodeAccess.Report(
            template,
            place,
            message,
            "nodes with AppArmor confine every container by default, and this one may do more than they allow",
            "remove it to have the default of the node, or load a profile on the nodes and name it",
            context);
    }
}
