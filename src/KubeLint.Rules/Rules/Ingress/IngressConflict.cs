using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>Two Ingresses that want the same requests.</summary>
[Rule("KL5007", "ingress-conflict", RuleFamily.Ingress, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "Two Ingresses of a class, applied together, have the same host and path.",
    Guide = "Ingress: Your Cluster's Front Door",
    Equivalents = ["kyverno:unique-ingress-host-and-path"])]
internal sealed class IngressConflict : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        RouteClaims claims = new(bundle);
        foreach (Manifest<V1Ingress> ingress in bundle.All<V1Ingress>())
        {
            if (RouteGroup.Of(ingress) is not { } group)
            {
                continue;
            }

            foreach (RouteClaim claim in RouteClaim.Of(ingress))
            {
                if (claims.Take(claim, group) is { } other)
                {
                    Report(claim, other, context);
                }
            }
        }
    }

    private static void Report(RouteClaim claim, RouteClaim other, RuleContext context)
    {
        string what = claim.Host.Length > 0 ? $"`{claim.Path}` of host `{claim.Host}`" : $"`{claim.Path}` of any host";
        context.Report(
                claim.Place,
                claim.Ingress == other.Ingress
                    ? $"{claim.Ingress.DisplayName} has the path {what} twice"
                    : $"{claim.Ingress.DisplayName} and {other.Ingress.DisplayName} both claim the path {what}",
                "the controller gives all requests to one of the two, mostly the older, and the other gets none",
                "give one of them another host or path, or remove it")
            .WithRelated(other.Place, "the same host and path");
    }
}
