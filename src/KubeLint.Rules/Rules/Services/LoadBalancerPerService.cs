using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>Several load balancers where one Ingress would do.</summary>
[Rule("KL3008", "loadbalancer-per-service", RuleFamily.Services, Severity.Info,
    Confidence = Confidence.Medium,
    Summary = "Several Services of type LoadBalancer serve HTTP, each at an address of its own.",
    Guide = "Services")]
[RuleOption(Most, "The most such Services side by side.", value: 1, least: 1, most: 100)]
internal sealed class LoadBalancerPerService : BundleRule
{
    private const string Most = "most";

    /// <summary>More are counted and not shown.</summary>
    private const int MostShown = 5;

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (IReadOnlyList<Manifest<V1Service>> group in HttpLoadBalancers.Groups(bundle))
        {
            if (group is not [var first, var second, ..] || group.Count <= context.NumberOf(first, Most))
            {
                continue;
            }

            string others = group.Count == 2
                ? $"so does {second.DisplayName}"
                : string.Create(CultureInfo.InvariantCulture, $"so do {group.Count - 1} other Services");
            FindingDraft draft = context.Report(
                TypeOf(first),
                $"{first.DisplayName} serves HTTP through a load balancer of its own, and {others}",
                "each has an address, a certificate and mostly a price of its own, and one Ingress serves them all",
                "make them `ClusterIP`, and lead to them by host or path in one Ingress or Gateway");
            draft.KnownBy(TypeOf(group.Where(service => service.Source == first.Source)
                .MinBy(service => service.Identity.ToString(), StringComparer.Ordinal)!));
            foreach (Manifest<V1Service> other in group.Skip(1).Take(MostShown))
            {
                draft.WithRelated(TypeOf(other), $"{other.DisplayName} has one too");
            }
        }
    }

    private static Place TypeOf(Manifest<V1Service> service) =>
        service.At(service.Model.Spec!, nameof(V1ServiceSpec.Type));
}
