using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>Says of a Service that selects no pods which ones it may be meant to select.</summary>
internal static class MissingPods
{
    private const string Why = "connections to the Service are refused, since it has no pod to pass them on to";

    /// <summary>Reports the nearest pods, those of another namespace, or that there are none.</summary>
    public static void Report(
        Manifest<V1Service> service, Place place, IReadOnlyDictionary<string, string> selector, RuleContext context)
    {
        Bundle bundle = context.Bundle;
        Severity severity = SeverityOf(service, bundle);
        string subject = $"{service.DisplayName} selects no pods";
        IEnumerable<PodTemplate> selected = bundle.PodsWithLabels(selector);
        if (NearestPods.Find(service.Name, selector, bundle.Namespaces.PodsNear(service)) is { } nearest)
        {
            ReportNearest(service, place, nearest, subject, context).WithSeverity(Severity.Error);
        }
        else if (selected.FirstOrDefault(pods => bundle.Vicinity.MayMeet(service, pods.Manifest)) is { } elsewhere)
        {
            context.Report(
                    place,
                    $"{subject}: {elsewhere.DisplayName} is in namespace `{bundle.NamespaceOf(elsewhere.Manifest)}`",
                    "a selector matches pods of the Service's own namespace only",
                    "put both into one namespace")
                .WithSeverity(severity)
                .WithRelated(elsewhere.LabelsPlace, $"the labels of {elsewhere.DisplayName}");
        }
        else
        {
            string labels = string.Join(
                ", ",
                selector.Select(label => $"`{label.Key}: {YamlScalar.Write(label.Value)}`"));
            context.Report(
                    place,
                    selected.Any()
                        ? $"{subject}: only unrelated folders have pods with {labels}"
                        : $"{subject}: no workload in the scan has pods with {labels}",
                    Why,
                    "write the labels of the pods that it is for, or scan their workload too")
                .WithSeverity(severity);
        }
    }

    /// <summary>
    /// Pods of the same namespace tell that the scan shows the namespace. Where everybody's pods are, and where no
    /// namespace is named, only those tell it that are surely applied together with the Service.
    /// </summary>
    private static Severity SeverityOf(Manifest service, Bundle bundle)
    {
        bool isOwnNamespace = bundle.NamespaceOf(service)
            is not (null or NamespaceRelations.Default or "kube-system" or "kube-public");
        bool isShown = isOwnNamespace
            ? bundle.Namespaces.HasPods(service)
            : bundle.PodPlaces.AreBeside(service);
        return isShown ? Severity.Error : bundle.PodTemplates.Count > 0 ? Severity.Warning : Severity.Info;
    }

    private static FindingDraft ReportNearest(
        Manifest<V1Service> service, Place place, NearestPods nearest, string subject, RuleContext context)
    {
        PodTemplate pods = nearest.Template;
        LabelDifference first = nearest.Differences[0];
        string instead = string.Join(", and ", nearest.Differences.Select(difference => difference.Instead));
        Place exact = nearest.Differences.Count > 1 ? place
            : service.At(service.Model.Spec!, nameof(V1ServiceSpec.Selector), first.Key);
        FindingDraft draft = context.Report(
            first.PodKey == first.Key ? exact : exact.OnKey(),
            $"{subject}: {pods.DisplayName} has {instead}",
            Why,
            "make the selector and the labels of the pods agree");
        foreach (LabelDifference difference in nearest.Differences)
        {
            Place label = difference.PodKey is { } key ? pods.LabelPlace(key) : pods.LabelsPlace;
            draft.WithRelated(label, $"{pods.DisplayName} has {difference.Instead}");
        }

        return draft;
    }
}
