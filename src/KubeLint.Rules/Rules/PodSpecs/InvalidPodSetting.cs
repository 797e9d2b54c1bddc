using System.Globalization;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A number or a name of a pod that Kubernetes does not take.</summary>
[Rule(
    "KL0528",
    "invalid-pod-setting",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A deadline, grace period, gate, claim or name in a pod spec cannot be what it is.")]
internal sealed class InvalidPodSetting : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        if (spec.ActiveDeadlineSeconds is { } deadline and (< 1 or > int.MaxValue))
        {
            context.Report(
                template.At(nameof(spec.ActiveDeadlineSeconds)),
                string.Create(CultureInfo.InvariantCulture, $"The pod has a deadline of {deadline} seconds"),
                PodRefusal.Why,
                "use 1 or more, or remove it for no deadline");
        }

        if (spec.TerminationGracePeriodSeconds is < 0 and { } grace)
        {
            context.Report(
                    template.At(nameof(spec.TerminationGracePeriodSeconds)),
                    string.Create(CultureInfo.InvariantCulture, $"The pod has {grace} seconds to end"),
                    "a negative number counts as 1: the pod is killed after a second",
                    "use the number of seconds that it needs to end")
                .WithSeverity(Severity.Warning);
        }

        CheckName("The service account", spec.ServiceAccountName, template, nameof(spec.ServiceAccountName), context);
        CheckName("The service account", spec.ServiceAccount, template, nameof(spec.ServiceAccount), context);
        CheckName("The node name", spec.NodeName, template, nameof(spec.NodeName), context);
        CheckName("The priority class", spec.PriorityClassName, template, nameof(spec.PriorityClassName), context);
        CheckName("The runtime class", spec.RuntimeClassName, template, nameof(spec.RuntimeClassName), context);
        if (spec is not { SchedulingGates: null, ReadinessGates: null })
        {
            PodRefusal.Report(new GateFaults(template).Faults(), context);
        }

        CheckPullSecrets(template, context);
        if (spec.ResourceClaims is { Count: > 0 })
        {
            PodRefusal.Report(new ResourceClaimFaults(template).InPod(), context);
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "schedulingGates", "resourceClaims");

    private static void CheckName(
        string subject, string? name, PodTemplate template, string property, RuleContext context)
    {
        if (name is { Length: > 0 } && !NamePlaceholders.IsReference(name))
        {
            PodRefusal.OfName(subject, name, NameGrammar.Subdomain, template.Manifest, template.Spec, property)
                ?.Report(context);
        }
    }

    /// <summary>The API server takes them, and warns.</summary>
    private static void CheckPullSecrets(PodTemplate template, RuleContext context)
    {
        foreach (V1LocalObjectReference secret in template.Spec.ImagePullSecrets.Each())
        {
            if (secret.Name is "" || (secret.Name is null && !template.Manifest.Has(secret, nameof(secret.Name))))
            {
                context.Report(
                        template.Manifest.At(secret, nameof(secret.Name)),
                        "A pull secret of the pod has no name",
                        "it is accepted and of no use: images are pulled without it",
                        "add `name`, or remove the item")
                    .WithSeverity(Severity.Warning);
            }
        }
    }
}
