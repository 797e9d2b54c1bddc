using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>A Service whose selector matches no pods.</summary>
[Rule("KL3004", "dangling-service", RuleFamily.Services, Severity.Error,
    Summary = "The selector of a Service matches the pods of no workload.",
    Guide = "Services",
    Equivalents =
    [
        "kube-linter:dangling-service", "kube-score:service-targets-pod", "kics:3ca03a61", "kubescape:C-0293",
        "popeye:POP-1100",
    ])]
internal sealed class DanglingService : ManifestRule<V1Service>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { Type: not "ExternalName", Selector.Count: > 0 } spec)
        {
            return;
        }

        IReadOnlyDictionary<string, string> selector = LabelSelectors.Labels(spec.Selector);
        IReadOnlyList<PodTemplate> pods = context.Bundle.PodsBehind(manifest);
        if (pods.Count == 0)
        {
            if (!MayBeElsewhere(manifest, selector, context.Bundle))
            {
                MissingPods.Report(manifest, manifest.At(spec, nameof(spec.Selector)), selector, context);
            }
        }
        else if (context.Bundle.Relate(manifest, pods[0].Manifest) == NamespaceRelation.MayBeSame)
        {
            NamespaceGap.Report(
                context,
                manifest.At(spec, nameof(spec.Selector)),
                $"{manifest.DisplayName} selects {pods[0].PodsName} "
                    + "only if both are applied into one namespace",
                pods[0].LabelsPlace,
                $"the labels of {pods[0].DisplayName}");
        }
    }

    /// <summary>
    /// The pods of the control plane are made from files on the nodes, those in some namespaces by GKE itself.
    /// </summary>
    private static bool IsRunByCluster(
        Manifest service, IReadOnlyDictionary<string, string> selector, Bundle bundle) =>
        bundle.NamespaceOf(service) switch
        {
            "kube-system" => selector.TryGetValue("component", out string? component)
                && (component == "etcd" || component.StartsWith("kube-", StringComparison.Ordinal)),
            "gmp-system" => true,
            { } name => name.StartsWith("gke-managed-", StringComparison.Ordinal),
            null => false,
        };

    private static bool MayBeElsewhere(Manifest service, IReadOnlyDictionary<string, string> selector, Bundle bundle)
    {
        foreach (string kind in WorkloadKinds.All)
        {
            if (selector.Values.Any(value => bundle.IsExternal(service, kind, value)))
            {
                return true;
            }
        }

        return IsRunByCluster(service, selector, bundle)
            || bundle.CustomResources.MayMakePods(service, selector)
            || bundle.MayBeUnread(service, WorkloadKinds.All);
    }
}
