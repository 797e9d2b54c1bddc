using System.Globalization;
using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A network policy that opens a port on which none of its pods listens.</summary>
[Rule("KL6004", "network-policy-port", RuleFamily.NetworkPolicies, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A network policy allows connections to a port that none of the selected pods declares.",
    Guide = "Network Policies: Microsegmentation for Security")]
internal sealed class NetworkPolicyPort : BundleRule
{
    private const string Why = "policies see the port of the pod, not that of a Service; all others stay closed";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Lazy<ServiceTargets> targets = new(() => new ServiceTargets(bundle));

        // Policies with the same selector are given one and the same list of pods.
        Dictionary<IReadOnlyList<PodTemplate>, DeclaredPorts> known = new(ReferenceEqualityComparer.Instance);
        foreach (Manifest<V1NetworkPolicy> policy in bundle.All<V1NetworkPolicy>())
        {
            V1LabelSelector selector = policy.Model.Spec?.PodSelector ?? new V1LabelSelector();
            AllowedPort[] allowed = [.. AllowedPort.Of(policy)];
            IReadOnlyList<PodTemplate> pods = allowed.Length > 0 ? bundle.PodsFrom(policy, selector) : [];
            if (pods.Count == 0)
            {
                continue;
            }

            if (!known.TryGetValue(pods, out DeclaredPorts? declared))
            {
                known.Add(pods, declared = new DeclaredPorts(pods));
            }

            AllowedPort[] missing = [.. allowed.Where(port => !declared.MayHave(port))];
            if (missing.Length > 0 && !PolicyPods.MayBeElsewhere(policy, selector, bundle))
            {
                Array.ForEach(missing, port => Report(port, declared, targets.Value, context));
            }
        }
    }

    private static void Report(
        AllowedPort port, DeclaredPorts declared, ServiceTargets targets, RuleContext context)
    {
        IReadOnlyList<PodTemplate> pods = declared.Pods;
        string subject = $"{port.Place.Manifest.DisplayName} opens port `{port.Text}`, and "
            + (pods.Count == 1 ? $"{pods[0].DisplayName} declares no such port" : "none of its pods declares it");
        if (port.Name is null && targets.Find(pods[0], port.Number) is var (service, target))
        {
            string hint = $"that is the port of {service.DisplayName}";
            context.Report(port.Place, $"{subject}: {hint}", Why, Advice(target, port))
                .WithRelated(target.Place, "the port of the pod behind it");
        }
        else if (port.Nearest(declared.All) is { } nearest)
        {
            context.Report(port.Place, subject, Why, Advice(nearest, port))
                .WithRelated(nearest.Place, "a port that is declared");
        }
        else
        {
            context.Report(port.Place, subject, Why, "write a port on which the pods listen, or declare it in `ports`");
        }
    }

    private static string Advice(PodPort meant, AllowedPort port)
    {
        string number = meant.Number.ToString(CultureInfo.InvariantCulture);
        string text = port.Name is null || meant.Name is null ? number : meant.Name;
        return text == port.Text
            ? $"write `protocol: {meant.Protocol}` if that is meant" : $"write `{text}` if that is meant";
    }
}
