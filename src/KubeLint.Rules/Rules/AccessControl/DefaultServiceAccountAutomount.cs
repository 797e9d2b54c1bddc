using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>A default account whose token is mounted into pods.</summary>
[Rule(
    "KL9021",
    "default-service-account-automount",
    RuleFamily.AccessControl,
    Severity.Info,
    Summary = "The `default` ServiceAccount does not keep its token out of the pods that name no account.",
    Equivalents =
    [
        "checkov:CKV_K8S_41", "kubescape:C-0189", "kubescape:C-0225", "kubescape:C-0239", "popeye:POP-303",
        "datree:CIS_INVALID_VALUE_AUTOMOUNTSERVICEACCOUNTTOKEN", "kyverno:restrict-sa-automount-sa-token",
    ])]
internal sealed class DefaultServiceAccountAutomount : ManifestRule<V1ServiceAccount>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1ServiceAccount> manifest, RuleContext context)
    {
        V1ServiceAccount account = manifest.Model;
        if (manifest.Name == "default" && account.AutomountServiceAccountToken is not false)
        {
            context.Report(
                account.AutomountServiceAccountToken is null
                    ? manifest.At("metadata", "name")
                    : manifest.At(account, nameof(account.AutomountServiceAccountToken)),
                "The account of all pods that name none has its token mounted into them",
                "most of them never call the API server, and who breaks into one has a login to it",
                "set `automountServiceAccountToken: false`, and give pods that need a token an account of their own");
        }
    }
}
