using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>A DaemonSet that serves requests and needs nothing of its nodes.</summary>
[Rule(
    "KL1006",
    "web-app-in-daemonset",
    RuleFamily.Workloads,
    Severity.Info,
    Confidence = Confidence.Medium,
    Summary = "A DaemonSet is behind a Service and uses nothing of the nodes that its pods run on.",
    Guide = "DaemonSets: One Pod Per Node")]
internal sealed class WebAppInDaemonSet : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        IReadOnlyDictionary<PodTemplate, Manifest<V1Service>> services =
            ServicesOfPods.First(bundle, (service, _) => IsForAnyNode(service));
        foreach (Manifest<V1DaemonSet> workload in bundle.All<V1DaemonSet>())
        {
            if (workload.PodTemplate is { } template
                && services.GetValueOrDefault(template) is { } service
                && !NodeUse.IsAny(template)
                && !template.Containers.Any(IsForNodes))
            {
                context.Report(
                        workload.At("kind"),
                        $"{workload.DisplayName} answers requests and needs nothing of its nodes",
                        "it has as many pods as there are nodes, however many requests there are, and cannot be scaled",
                        "make it a Deployment, spread over the nodes by topologySpreadConstraints if that matters")
                    .WithRelated(service.At("spec", "selector"), $"{service.DisplayName} is in front of it");
            }
        }
    }

    /// <summary>A headless Service is for asking each pod, a local one for asking that of the own node.</summary>
    private static bool IsForAnyNode(Manifest<V1Service> service) => service.Model.Spec is
    {
        ClusterIP: not "None", InternalTrafficPolicy: not "Local", ExternalTrafficPolicy: not "Local",
    };

    private static bool IsForNodes(Container container) =>
        KnownSoftware.In(container.Image)?.Kind
            is SoftwareKind.NodeAgent or SoftwareKind.IngressController;
}
