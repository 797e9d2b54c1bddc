using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A probe or hook that the kubelet sends somewhere else than to the pod.</summary>
[Rule(
    "KL8023",
    "probe-lifecycle-host",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A probe or lifecycle hook names a host, so the kubelet calls that in place of the pod.",
    Equivalents = ["pss:baseline/hostProbesAndHostLifecycle", "gatekeeper:k8spsphostprobeslifecycle"])]
internal sealed class ProbeLifecycleHost : ContainerRule
{
    /// <summary>The first version whose standards forbid hosts.</summary>
    private static KubernetesVersion First { get; } = new(1, 34);

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!context.Settings.TargetsFrom(First))
        {
            return;
        }

        V1Container model = container.Model;
        CheckProbe(model.LivenessProbe, "liveness probe");
        CheckProbe(model.ReadinessProbe, "readiness probe");
        CheckProbe(model.StartupProbe, "startup probe");
        CheckHook(model.Lifecycle?.PostStart, "`postStart` hook");
        CheckHook(model.Lifecycle?.PreStop, "`preStop` hook");

        void CheckProbe(V1Probe? probe, string title) => CheckHandler(probe?.HttpGet, probe?.TcpSocket, title);

        void CheckHook(V1LifecycleHandler? hook, string title) => CheckHandler(hook?.HttpGet, hook?.TcpSocket, title);

        void CheckHandler(V1HTTPGetAction? get, V1TCPSocketAction? socket, string title)
        {
            CheckHost(get, nameof(V1HTTPGetAction.Host), get?.Host, title);
            CheckHost(socket, nameof(V1TCPSocketAction.Host), socket?.Host, title);
        }

        void CheckHost(object? owner, string property, string? host, string title)
        {
            if (owner is null || string.IsNullOrEmpty(host) || TextTemplates.AppearIn(host))
            {
                return;
            }

            bool isNode = host is "localhost" or "::1" || host.StartsWith("127.", StringComparison.Ordinal);
            bool isMeant = isNode && container.Template.Spec.HostNetwork is true;
            FindingDraft draft = context.Report(
                container.Template.Manifest.At(owner, property),
                $"{container.DisplayName} has a {title} that calls `{host}`",
                isMeant ? "the pod shares the network of its node and is reached so, but the level `baseline` allows "
                        + "no host"
                    : isNode ? "the kubelet calls it from the node, so that is the node itself and not the pod"
                    : "the kubelet calls that host from the node's network: it says nothing of the pod, and may reach "
                        + "what the pod must not",
                "remove `host`: without it the kubelet calls the pod");
            if (isMeant)
            {
                draft.WithSeverity(Severity.Info);
            }
        }
    }
}
