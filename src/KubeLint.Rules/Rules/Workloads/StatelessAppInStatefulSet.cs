using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>A StatefulSet that uses nothing of what a StatefulSet gives.</summary>
[Rule(
    "KL1004",
    "stateless-app-in-statefulset",
    RuleFamily.Workloads,
    Severity.Info,
    Confidence = Confidence.Low,
    Summary = "A StatefulSet has no storage, and nothing uses the stable names of its pods.",
    Guide = "Deployment vs StatefulSet vs DaemonSet")]
internal sealed class StatelessAppInStatefulSet : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        IReadOnlyDictionary<PodTemplate, Manifest<V1Service>> named =
            ServicesOfPods.First(bundle, (service, _) => ServicesOfPods.IsHeadless(service));
        foreach (Manifest<V1StatefulSet> workload in bundle.All<V1StatefulSet>())
        {
            if (workload.Model.Spec is { VolumeClaimTemplates: null or { Count: 0 } } spec
                && workload.PodTemplate is { IsPartial: false } template
                && !named.ContainsKey(template)
                && HasItsService(workload, spec, bundle)
                && !PodIdentity.IsUsedIn(template)
                && !KeepsSomething(template)
                && !workload.Has(spec, nameof(spec.VolumeClaimTemplates)))
            {
                context.Report(
                    workload.At("kind"),
                    $"{workload.DisplayName} has no storage, and nothing uses the names of its pods",
                    "it is rolled out one pod after the other, and a pod on a lost node is not replaced, for no gain",
                    "make it a Deployment, or give it volumeClaimTemplates and a headless Service");
            }
        }
    }

    /// <summary>A Service outside the scan may be the headless one.</summary>
    private static bool HasItsService(Manifest workload, V1StatefulSetSpec spec, Bundle bundle) =>
        string.IsNullOrEmpty(spec.ServiceName)
            ? !bundle.MayBeUnread(workload, "Service")
            : bundle.FindFrom(workload, "Service", spec.ServiceName).Count > 0;

    /// <summary>Storage of any sort, and software that keeps state by itself, such as a cluster of caches.</summary>
    private static bool KeepsSomething(PodTemplate template) =>
        (template.Spec.Volumes ?? []).Any(volume => volume is
        {
            EmptyDir: null, ConfigMap: null, Secret: null, Projected: null, DownwardAPI: null, Name.Length: > 0,
        })
        || template.Containers.Any(container =>
            KnownSoftware.In(container.Image) is { KeepsState: true });
}
