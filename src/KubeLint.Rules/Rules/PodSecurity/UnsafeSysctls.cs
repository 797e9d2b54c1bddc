using System.Collections.Frozen;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A kernel setting that may reach beyond the pod.</summary>
[Rule(
    "KL8021",
    "unsafe-sysctls",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A pod sets a sysctl that is not one of the safe ones.",
    Equivalents =
    [
        "kube-linter:unsafe-sysctls", "trivy:KSV-0026", "kics:9127f0d9", "monokle:PSS111",
        "kyverno:restrict-sysctls", "pss:baseline/sysctls", "terrascan:AC_K8S_0074",
        "gatekeeper:k8spspforbiddensysctls",
    ])]
internal sealed class UnsafeSysctls : PodTemplateRule
{
    /// <summary>The safe ones, each with the first version whose standards allow it.</summary>
    private static readonly FrozenDictionary<string, KubernetesVersion> Safe = new Dictionary<string, int>
    {
        ["kernel.shm_rmid_forced"] = 0,
        ["net.ipv4.ip_local_port_range"] = 0,
        ["net.ipv4.ip_unprivileged_port_start"] = 0,
        ["net.ipv4.tcp_syncookies"] = 0,
        ["net.ipv4.ping_group_range"] = 0,
        ["net.ipv4.ip_local_reserved_ports"] = 27,
        ["net.ipv4.tcp_keepalive_time"] = 29,
        ["net.ipv4.tcp_fin_timeout"] = 29,
        ["net.ipv4.tcp_keepalive_intvl"] = 29,
        ["net.ipv4.tcp_keepalive_probes"] = 29,
        ["net.ipv4.tcp_rmem"] = 32,
        ["net.ipv4.tcp_wmem"] = 32,
        ["net.ipv4.tcp_slow_start_after_idle"] = 37,
        ["net.ipv4.tcp_notsent_lowat"] = 37,
    }.ToFrozenDictionary(pair => pair.Key, pair => new KubernetesVersion(1, pair.Value), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (V1Sysctl sysctl in (template.Spec.SecurityContext?.Sysctls).Each())
        {
            if (sysctl.Name is not { Length: > 0 } name || TextTemplates.AppearIn(name))
            {
                continue;
            }

            if (Safe.ContainsKey(name.Replace('/', '.')) && !Safe.ContainsKey(name))
            {
                context.Report(
                        template.Manifest.At(sysctl, nameof(sysctl.Name)),
                        $"{template.DisplayName} sets `{name}`, written with slashes",
                        "the sysctl is safe, but the levels `baseline` and `restricted` know it with dots only",
                        $"write `{name.Replace('/', '.')}`")
                    .WithSeverity(Severity.Info);
                continue;
            }

            bool isKnown = Safe.TryGetValue(name, out KubernetesVersion since);
            if (!isKnown || context.Settings.TargetsBefore(since))
            {
                context.Report(
                    template.Manifest.At(sysctl, nameof(sysctl.Name)),
                    isKnown
                        ? $"{template.DisplayName} sets `{name}`, which is safe from Kubernetes {since} on only"
                        : $"{template.DisplayName} sets `{name}`, which is no safe sysctl",
                    "a node refuses the pod unless its kubelet is told to allow it, and it may reach other pods",
                    "remove it, or allow it on nodes set apart for such pods with `allowedUnsafeSysctls`");
            }
        }
    }
}
