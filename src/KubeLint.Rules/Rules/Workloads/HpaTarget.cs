using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Looks for what a HorizontalPodAutoscaler scales, and whether it can be measured.</summary>
internal static class HpaTarget
{
    /// <summary>The kinds of Kubernetes itself that can be scaled, which are not made from custom resources.</summary>
    private static readonly string[] Kinds = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

    /// <summary>Reports a target that is not there, or that lacks the requests that it is measured by.</summary>
    public static void Check(Manifest autoscaler, RuleContext context)
    {
        ObjectFields target = new ObjectFields(autoscaler.Root).Fields("spec").Fields("scaleTargetRef");
        if (target.Text("kind") is not { } kind || target.Text("name") is not { Length: > 0 } name
            || !Kinds.Contains(kind) || TextTemplates.AppearIn(name) || !IsOwnGroup(target.Text("apiVersion")))
        {
            return;
        }

        Bundle bundle = context.Bundle;
        IReadOnlyList<Manifest> found = bundle.FindFrom(autoscaler, kind, name);
        if (found.Count == 0)
        {
            if (!bundle.IsExternal(autoscaler, kind, name) && !bundle.MayBeUnread(autoscaler, kind))
            {
                ReportMissing(autoscaler, kind, name, context);
            }
        }
        else if (AppliedTogether.Nearest(autoscaler, found, bundle.Kustomizations) is [{ PodTemplate: { } template }])
        {
            CheckRequests(autoscaler, template, context);
        }
    }

    private static bool IsOwnGroup(string? apiVersion) => apiVersion is null or "v1"
        || apiVersion.StartsWith("apps/", StringComparison.Ordinal)
        || apiVersion.StartsWith("extensions/", StringComparison.Ordinal);

    private static void ReportMissing(Manifest autoscaler, string kind, string name, RuleContext context)
    {
        Bundle bundle = context.Bundle;
        Manifest? other = bundle.Namespaces.Nearest(autoscaler, kind, name)
            ?? Kinds.SelectMany(each => bundle.FindFrom(autoscaler, each, name)).FirstOrDefault();
        FindingDraft draft = context.Report(
                autoscaler.At("spec", "scaleTargetRef", "name"),
                $"{autoscaler.DisplayName} scales {kind} `{name}`, which is not in the scan",
                "without its target it does nothing",
                other is null
                    ? "name a workload of the same namespace, or scan the file that holds it too"
                    : $"name {other.DisplayName} if that is meant")
            .WithSeverity(bundle.PodTemplates.Count > 0 ? Severity.Warning : Severity.Info);
        if (other is not null)
        {
            draft.WithRelated(other.At("metadata", "name"), "what may be meant");
        }
    }

    private static void CheckRequests(Manifest autoscaler, PodTemplate template, RuleContext context)
    {
        foreach (UtilizationMetric metric in UtilizationMetric.Of(autoscaler))
        {
            Container[] without = [.. metric.ContainersWithoutRequest(template)];
            if (without.Length == 0 || context.Bundle.LimitRanges.GiveRequest(template.Manifest, metric.Resource))
            {
                continue;
            }

            string names = string.Join(", ", without.Select(container => $"`{container.Name}`"));
            string lacking = without.Length > 1 ? $"its containers {names} request" : $"container {names} requests";
            context.Report(
                    without[0].At(nameof(V1Container.Resources)),
                    $"{autoscaler.DisplayName} scales {template.DisplayName} by its use of {metric.Resource}, and "
                        + $"{lacking} none",
                    "use is measured as a part of what is requested, so nothing is scaled",
                    $"set `resources.requests.{metric.Resource}` for each container")
                .WithRelated(metric.Place, "scaled by this");
        }
    }
}
