using k8s.Models;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>Pods with a token that allows nothing.</summary>
[Rule(
    "KL9020",
    "automount-service-account-token",
    RuleFamily.AccessControl,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "The token of an account that no role is bound to is mounted into pods.",
    Equivalents =
    [
        "polaris:automountServiceAccountToken", "kubesec:AutomountServiceAccountToken", "checkov:CKV_K8S_38",
        "trivy:KSV-0036", "kics:48471392", "kubescape:C-0034", "kubescape:C-0190",
        "datree:SRVACC_INCORRECT_AUTOMOUNTSERVICEACCOUNTTOKEN_VALUE", "monokle:KBP106", "popeye:POP-301",
        "popeye:POP-303", "kyverno:restrict-automount-sa-token",
        "kubeaudit:AutomountServiceAccountTokenTrueAndDefaultSA", "terrascan:AC_K8S_0045",
        "gatekeeper:k8spspautomountserviceaccounttokenpod",
    ])]
internal sealed class AutomountServiceAccountToken : PodTemplateRule
{
    private const string Default = "default";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        V1PodSpec spec = template.Spec;
        if (spec.AutomountServiceAccountToken is false)
        {
            return;
        }

        string name = spec.ServiceAccountName ?? spec.ServiceAccount ?? Default;
        Manifest? account = AccountOf(template, name, context);
        if ((account is null && name != Default)
            || (spec.AutomountServiceAccountToken is null
                && account?.ModelObject is V1ServiceAccount { AutomountServiceAccountToken: false })
            || context.Bundle.References.IsAccountBound(template.Manifest, name))
        {
            return;
        }

        FindingDraft draft = context.Report(
            template.Manifest.At(spec, nameof(spec.AutomountServiceAccountToken)),
            $"{template.DisplayName} mounts the token of ServiceAccount `{name}`, to which nothing here binds a role",
            "the token allows hardly anything, but who breaks into a pod has a login to the API server",
            "set `automountServiceAccountToken: false` if the pods do not call the API server");
        if (account is not null)
        {
            draft.WithRelated(account.At("metadata", "name"), "the account");
        }
    }

    /// <summary>An account that is not in the scan may be bound where it is.</summary>
    private static Manifest? AccountOf(PodTemplate template, string name, RuleContext context)
    {
        foreach (Manifest found in context.Bundle.FindFrom(template.Manifest, ObjectKinds.ServiceAccount, name))
        {
            return found;
        }

        return null;
    }
}
