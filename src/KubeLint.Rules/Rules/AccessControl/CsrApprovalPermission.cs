using k8s.Models;
using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to approve or sign requests for certificates.</summary>
[Rule(
    "KL9016",
    "csr-approval-permission",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to approve or sign requests for certificates of any signer.",
    Equivalents = ["checkov:CKV_K8S_156", "kubescape:C-0280", "kyverno:restrict-clusterrole-csr"])]
internal sealed class CsrApprovalPermission : PermissionRule
{
    private const string Group = "certificates.k8s.io";
    private const string Signers = "signers";

    private const string Why =
        "a certificate may name any user or group, and nothing takes it back before it runs out";

    private const string Advice = "name the signers that are needed in `resourceNames` of a rule on `signers`";

    private static readonly string[] Decisions = ["approve", "sign"];

    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new(Group, [Signers], Decisions)
        {
            Doing = "approve or sign certificates",
            Why = Why,
            Advice = Advice,
            ClusterScoped = "signers",
            WorstNames = ["kubernetes.io/kube-apiserver-client", "kubernetes.io/*"],
        },
        new(Group, ["certificatesigningrequests/approval"], ["update", "patch"])
        {
            Doing = "approve requests for certificates",
            Why = Why,
            Advice = Advice,
            ClusterScoped = "requests for certificates",
            WorstNames = null,
        },
    ];

    /// <summary>
    /// An approval needs a rule on the signer too. If the role has one, that sets the bounds, or is reported itself.
    /// </summary>
    protected override bool IsSettledIn(RoleParts role, PolicyRule rule)
    {
        if (rule.ResourceThatNames(Signers) >= 0)
        {
            return false;
        }

        foreach (V1PolicyRule other in role.Foremost)
        {
            PolicyRule onSigners = new(other);
            if (onSigners.HoldsFor(Group) && onSigners.ResourceThatNames(Signers) >= 0
                && Sought[0].VerbIn(onSigners) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
