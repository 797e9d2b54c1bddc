using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Ingress;

/// <summary>A rule of an Ingress in production that is for any host, or for every name of a domain.</summary>
[Rule("KL5008", "ingress-no-host", RuleFamily.Ingress, Severity.Info,
    Summary = "A rule of an Ingress in production has no host, or a wildcard.",
    Guide = "Ingress: Your Cluster's Front Door")]
internal sealed class IngressNoHost : ManifestRule<V1Ingress>
{
    private const string Advice = "name the hosts that it is for, each in a rule";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Ingress> manifest, RuleContext context)
    {
        if (manifest.Model.Spec?.Rules is not { Count: > 0 } rules
            || context.EnvironmentOf(manifest) is not { IsProduction: true } environment)
        {
            return;
        }

        foreach (V1IngressRule rule in rules)
        {
            Field host = new(rule, nameof(rule.Host));
            if (host.IsBlankIn(manifest) && !MisspeltField.IsIn(manifest, rule, host.Key))
            {
                context.Report(
                    host.In(manifest),
                    $"A rule of {manifest.DisplayName} has no host",
                    $"it takes requests for any name that leads to the controller; {environment.Reason}",
                    Advice);
            }
            else if (rule.Host?.StartsWith("*.", StringComparison.Ordinal) == true)
            {
                context.Report(
                    host.In(manifest),
                    $"A rule of {manifest.DisplayName} is for every name in `{rule.Host[2..]}`",
                    $"names that nobody thought of lead to it too; {environment.Reason}",
                    Advice);
            }
        }
    }
}
