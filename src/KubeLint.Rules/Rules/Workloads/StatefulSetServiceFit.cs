using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Tells whether a Service that a StatefulSet names gives names to its pods.</summary>
internal static class StatefulSetServiceFit
{
    /// <summary>Reports what is wrong with the Services, if it is wrong with all that can be meant.</summary>
    public static void Check(
        Manifest<V1StatefulSet> workload,
        PodTemplate template,
        IReadOnlyList<Manifest<V1Service>> services,
        RuleContext context)
    {
        Bundle bundle = context.Bundle;
        Manifest<V1Service>[] headless = [.. services.Where(ServicesOfPods.IsHeadless)];
        Manifest<V1Service> first = headless.Length > 0 ? headless[0] : services[0];
        bool isSame = bundle.Relate(workload, first) == NamespaceRelation.Same;
        if (headless.Length == 0)
        {
            context.Report(
                    NameIn(workload),
                    $"{first.DisplayName} of {workload.DisplayName} is not headless",
                    "it has one address for all pods, and the pods have no names in DNS",
                    "set `clusterIP: None`, and add a second Service if one address for all is wanted too")
                .WithSeverity(isSame ? Severity.Warning : Severity.Info)
                .WithRelated(first.At("spec", "clusterIP"), "not `None`");
        }

        if (services.All(service => service.Model.Spec?.Selector is { Count: > 0 } selector
            && !bundle.Selects(new V1LabelSelector { MatchLabels = selector }, template)))
        {
            context.Report(
                    NameIn(workload),
                    $"{first.DisplayName} does not select the pods of {workload.DisplayName}",
                    "it gives names in DNS to the pods that it selects, so these have none",
                    "make the selector of the Service and the labels of the pods agree")
                .WithSeverity(isSame ? Severity.Error : Severity.Info)
                .WithRelated(first.At("spec", "selector"), "the selector")
                .WithRelated(template.LabelsPlace, "the labels of the pods");
        }
        else if (!isSame && headless.Length > 0)
        {
            NamespaceGap.Report(
                context,
                NameIn(workload),
                $"{workload.DisplayName} finds {first.DisplayName} only if both are applied into one namespace",
                first.At("metadata", "name"),
                "the Service");
        }
    }

    private static Place NameIn(Manifest<V1StatefulSet> workload) =>
        workload.At(workload.Model.Spec, nameof(V1StatefulSetSpec.ServiceName));
}
