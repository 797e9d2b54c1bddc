using System.Globalization;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;
using KubeLint.Rules.Objects;
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

        PodRefusal.Report(Names(template).OfType<Refusal>(), context);
        PodRefusal.Report(new GateFaults(template).Faults(), context);
        PodRefusal.Report(PullSecrets(template), context);
        PodRefusal.Report(new ResourceClaimFaults(template).InPod(), context);
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "schedulingGates", "resourceClaims");

    private static IEnumerable<Refusal?> Names(PodTemplate template)
    {
        V1PodSpec spec = template.Spec;
        (string Subject, string? Name, string Property)[] names =
        [
            ("The service account", spec.ServiceAccountName, nameof(spec.ServiceAccountName)),
            ("The service account", spec.ServiceAccount, nameof(spec.ServiceAccount)),
            ("The node name", spec.NodeName, nameof(spec.NodeName)),
            ("The priority class", spec.PriorityClassName, nameof(spec.PriorityClassName)),
            ("The runtime class", spec.RuntimeClassName, nameof(spec.RuntimeClassName)),
        ];
        return names.Where(each => each is { Name.Length: > 0 } && !NamePlaceholders.IsReference(each.Name))
            .Select(each => PodRefusal.OfName(
                each.Subject, each.Name, NameGrammar.Subdomain, () => template.At(each.Property)));
    }

    /// <summary>The API server takes them, and warns.</summary>
    private static IEnumerable<Refusal> PullSecrets(PodTemplate template) =>
        (template.Spec.ImagePullSecrets ?? [])
            .Where(secret => secret.Name is ""
                || (secret.Name is null && !template.Manifest.Has(secret, nameof(secret.Name))))
            .Select(secret => PodRefusal.Of(
                template.Manifest.At(secret, nameof(secret.Name)),
                "A pull secret of the pod has no name",
                "add `name`, or remove the item") with
            {
                Why = "it is accepted and of no use: images are pulled without it",
                Severity = Severity.Warning,
            });
}
