using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>A Pod that no controller looks after.</summary>
[Rule(
    "KL1001",
    "bare-pod",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "A Pod is created without a controller that would recreate it.",
    Guide = "Kubernetes Objects: The Building Blocks",
    Equivalents =
    [
        "kubescape:C-0073", "datree:K8S_INCORRECT_KIND_VALUE_POD", "popeye:POP-208", "kyverno:prevent-bare-pods",
    ])]
internal sealed class BarePod : ManifestRule<V1Pod>
{
    /// <summary>The kubelet and the API server mark with these what comes from a node's own folder.</summary>
    private static readonly string[] StaticPodAnnotations =
        ["kubernetes.io/config.source", "kubernetes.io/config.mirror", "kubernetes.io/config.hash"];

    /// <summary>Helm and Argo CD create such Pods once, at a step of a release, and clean them up.</summary>
    private static readonly string[] HookAnnotations = ["helm.sh/hook", "argocd.argoproj.io/hook"];

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Pod> manifest, RuleContext context)
    {
        V1ObjectMeta? metadata = manifest.Model.Metadata;
        if (manifest.IsOwned
            || manifest.PodTemplate?.IsPartial == true
            || IsAnnotated(metadata, StaticPodAnnotations)
            || IsAnnotated(metadata, HookAnnotations)
            || IsControlPlane(metadata))
        {
            return;
        }

        DetectedEnvironment environment = context.EnvironmentOf(manifest);
        bool endsByItself = manifest.Model.Spec?.RestartPolicy is "Never" or "OnFailure";
        FindingDraft draft = context.Report(
            manifest.At("kind"),
            $"{manifest.DisplayName} is run by no controller",
            environment.IsDevelopmentOrTest
                ? $"nothing recreates it when it is evicted or its node fails, which may do here: {environment.Reason}"
                : "nothing recreates it when it is evicted or its node fails, and it cannot be scaled or rolled out",
            endsByItself
                ? "make it a Job, which sees the task through to its end"
                : "put it into the template of a Deployment, or of a StatefulSet, DaemonSet or Job if that fits");
        if (environment.IsDevelopmentOrTest)
        {
            draft.WithSeverity(Severity.Info);
        }
    }

    private static bool IsAnnotated(V1ObjectMeta? metadata, string[] annotations) =>
        metadata?.Annotations is { } own && annotations.Any(own.ContainsKey);

    /// <summary>kubeadm labels its static pods so; their manifests carry no annotation yet.</summary>
    private static bool IsControlPlane(V1ObjectMeta? metadata) =>
        metadata?.Labels is { } labels
        && labels.TryGetValue("tier", out string? tier)
        && tier == "control-plane"
        && labels.TryGetValue("component", out string? component)
        && (component == "etcd" || component.StartsWith("kube-", StringComparison.Ordinal));
}
