using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Two settings of a pod that do not go together.</summary>
[Rule(
    "KL0529",
    "conflicting-pod-settings",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two fields of a pod spec contradict each other, such as `hostPID` and `shareProcessNamespace`.")]
internal sealed class ConflictingPodSettings : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        if (spec is { ShareProcessNamespace: true, HostPID: true })
        {
            Report(template, nameof(spec.ShareProcessNamespace), nameof(spec.HostPID), context);
        }

        if (spec.HostUsers is false && context.Settings.TargetsFrom(PodVersions.UserNamespaces))
        {
            ReportHostUsers(template, spec.HostNetwork, nameof(spec.HostNetwork), context);
            ReportHostUsers(template, spec.HostPID, nameof(spec.HostPID), context);
            ReportHostUsers(template, spec.HostIPC, nameof(spec.HostIPC), context);
        }

        if (spec is { NodeName.Length: > 0, SchedulingGates.Count: > 0 })
        {
            Report(template, nameof(spec.NodeName), nameof(spec.SchedulingGates), context);
        }

        CheckServiceAccount(template, context);
        new ClassFaults(template).Check(context);
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsField(manifest, violation, ViolationKind.DeprecatedField, "serviceAccount")
        && HasTwoAccounts(manifest.PodTemplate!.Spec);

    private static void ReportHostUsers(PodTemplate template, bool? isShared, string property, RuleContext context)
    {
        if (isShared is true)
        {
            Report(template, nameof(V1PodSpec.HostUsers), property, context);
        }
    }

    private static void Report(PodTemplate template, string one, string other, RuleContext context)
    {
        (Place later, Place earlier) = LaterField.Of(template.At(one), template.At(other));
        context.Report(
                later,
                $"`{later.Path.LastKey}` does not go with `{earlier.Path.LastKey}`",
                PodRefusal.Why,
                "remove one of them")
            .WithRelated(earlier, $"`{earlier.Path.LastKey}` stands here");
    }

    private static bool HasTwoAccounts(V1PodSpec spec) =>
        spec is { ServiceAccountName.Length: > 0, ServiceAccount.Length: > 0 }
        && spec.ServiceAccountName != spec.ServiceAccount;

    private static void CheckServiceAccount(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        if (!HasTwoAccounts(spec))
        {
            return;
        }

        context.Report(
                template.At(nameof(spec.ServiceAccount)),
                $"`serviceAccount` names `{spec.ServiceAccount}`, and `serviceAccountName` `{spec.ServiceAccountName}`",
                "`serviceAccount` is the old name of the field: it is passed over, and the pod runs as the other one",
                "remove `serviceAccount`, and let `serviceAccountName` name the account that is meant")
            .WithSeverity(Severity.Warning)
            .WithRelated(template.At(nameof(spec.ServiceAccountName)), "the account that the pod gets");
    }
}
