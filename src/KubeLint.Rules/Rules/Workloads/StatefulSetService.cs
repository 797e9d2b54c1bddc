using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Workloads;

/// <summary>A StatefulSet without a Service that gives its pods their names.</summary>
[Rule(
    "KL1021",
    "statefulset-service",
    RuleFamily.Workloads,
    Severity.Warning,
    Summary = "The `serviceName` of a StatefulSet is missing, or names no headless Service that selects its pods.",
    Guide = "StatefulSets: When Order and Identity Matter",
    Equivalents = ["kube-score:statefulset-has-servicename", "kics:bb241e61"])]
internal sealed class StatefulSetService : BundleRule
{
    private const string Why = "its pods have no names in DNS by which others could find each of them";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        IReadOnlyDictionary<PodTemplate, Manifest<V1Service>> headless =
            ServicesOfPods.First(bundle, (service, _) => ServicesOfPods.IsHeadless(service));
        foreach (Manifest<V1StatefulSet> workload in bundle.All<V1StatefulSet>())
        {
            if (workload.Model.Spec is { } spec
                && workload.PodTemplate is { IsPartial: false } template && !PatchName.IsThatOf(workload)
                && !TextTemplates.AppearIn(spec.ServiceName))
            {
                Check(workload, template, headless.GetValueOrDefault(template), context);
            }
        }
    }

    private static void Check(
        Manifest<V1StatefulSet> workload, PodTemplate template, Manifest<V1Service>? headless, RuleContext context)
    {
        V1StatefulSetSpec spec = workload.Model.Spec;
        if (string.IsNullOrEmpty(spec.ServiceName))
        {
            if (spec.ServiceName is not null || !workload.Has(spec, nameof(spec.ServiceName)))
            {
                ReportOther(workload, $"{workload.DisplayName} names no Service", headless, context);
            }

            return;
        }

        Bundle bundle = context.Bundle;
        IReadOnlyList<Manifest> named = bundle.FindFrom(workload, "Service", spec.ServiceName);
        Manifest<V1Service>[] services = [.. named.OfType<Manifest<V1Service>>()];
        if (named.Count == 0 && !bundle.MayHaveService(workload, spec.ServiceName))
        {
            Manifest? other = headless ?? bundle.Namespaces.Nearest(workload, "Service", spec.ServiceName);
            string where = bundle.Find("Service", spec.ServiceName).Count > 0
                ? "is in other namespaces or unrelated folders only" : "is not in the scan";
            string message = $"{workload.DisplayName} names Service `{spec.ServiceName}`, which {where}";
            ReportOther(workload, message, other, context);
        }
        else if (services.Length > 0 && services.Length == named.Count)
        {
            StatefulSetServiceFit.Check(workload, template, services, context);
        }
    }

    private static void ReportOther(
        Manifest<V1StatefulSet> workload, string message, Manifest? other, RuleContext context)
    {
        FindingDraft draft = context.Report(
            workload.At(workload.Model.Spec, nameof(V1StatefulSetSpec.ServiceName)),
            message,
            Why,
            other is null
                ? "add a headless Service (`clusterIP: None`) that selects the pods, and name it in `serviceName`"
                : $"write `serviceName: {other.Name}` if that is meant");
        if (other is not null)
        {
            draft.WithRelated(other.At("metadata", "name"), "the Service that may be meant");
        }
    }
}
