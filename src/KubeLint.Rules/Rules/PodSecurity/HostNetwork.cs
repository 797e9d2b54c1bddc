using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>Pods that share the network of their node.</summary>
[Rule(
    "KL8011",
    "host-network",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "Pods use the network of their node in place of one of their own.",
    Equivalents =
    [
        "kube-linter:host-network", "polaris:hostNetworkSet", "kubesec:HostNetwork", "checkov:CKV_K8S_19",
        "trivy:KSV-0009", "kics:6b6bdfb3", "kubescape:C-0041", "datree:CONTAINERS_INCORRECT_HOSTNETWORK_VALUE_TRUE",
        "monokle:PSS102", "monokle:KSV009", "kyverno:disallow-host-namespaces", "pss:baseline/hostNamespaces",
        "kubeaudit:NamespaceHostNetworkTrue", "terrascan:AC_K8S_0084", "gatekeeper:k8spsphostnetworkingports",
    ])]
internal sealed class HostNetwork : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.HostNetwork is not true)
        {
            return;
        }

        Place place = template.At(nameof(V1PodSpec.HostNetwork));
        string message = $"{template.DisplayName} uses the network of its node";
        if (IngressTraffic.NeedOf(template) is { } need)
        {
            NodeAccess.ReportNeeded(place, message, need, context);
        }
        else
        {
            NodeAccess.Report(
                template,
                place,
                message,
                "it reaches what listens on the node alone, no network policy holds for it, and its ports are those of "
                + "the node",
                "remove it, and let a Service lead to the pods",
                context);
        }
    }
}
