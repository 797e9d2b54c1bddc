using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Ingress;

/// <summary>A host without TLS in production, or TLS that lacks its host or Secret.</summary>
[Rule("KL5005", "ingress-no-tls", RuleFamily.Ingress, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A host in production has no TLS, or an Ingress has TLS for a host or with a Secret that is not there.",
    Guide = "Ingress: Your Cluster's Front Door")]
internal sealed class IngressNoTls : ManifestRule<V1Ingress>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Ingress> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec || PatchName.IsThatOf(manifest))
        {
            return;
        }

        TlsHosts hosts = new(spec);
        if (context.EnvironmentOf(manifest) is { IsProduction: true } environment
            && !TlsElsewhere.IsSetUpFor(manifest))
        {
            CheckRules(manifest, spec, hosts, environment, context);
        }

        CheckTls(manifest, spec, hosts, context);
        TlsSecrets.Check(manifest, context);
    }

    private static void CheckRules(
        Manifest manifest,
        V1IngressSpec spec,
        TlsHosts hosts,
        DetectedEnvironment environment,
        RuleContext context)
    {
        V1IngressRule[] open =
        [
            .. (spec.Rules ?? [])
                .Where(rule => !TextTemplates.AppearIn(rule.Host) && !hosts.Cover(rule.Host ?? ""))
                .DistinctBy(rule => rule.Host ?? ""),
        ];
        Field tls = new(spec, nameof(spec.Tls));
        string why = $"whoever is on the way reads and changes what is sent; {environment.Reason}";
        if (open.Length > 0 && tls.IsEmptyIn(manifest))
        {
            string names = string.Join(", ", open.Take(3).Select(rule => rule.Host).OfType<string>()
                .Select(host => $"`{host}`"));
            context.Report(
                tls.In(manifest).OnKey(),
                names.Length > 0 ? $"{manifest.DisplayName} serves {names} without TLS"
                    : $"{manifest.DisplayName} has no TLS",
                why,
                "add `tls` with the hosts and the Secret of their certificate");
        }
        else if (spec.Tls is { Count: > 0 })
        {
            foreach (V1IngressRule rule in open)
            {
                context.Report(
                    manifest.At(rule, nameof(rule.Host)),
                    $"{manifest.DisplayName} serves `{rule.Host}` without TLS",
                    why,
                    "list the host under `tls` with the Secret of its certificate");
            }
        }
    }

    private static void CheckTls(Manifest manifest, V1IngressSpec spec, TlsHosts hosts, RuleContext context)
    {
        foreach (V1IngressTLS tls in spec.Rules is { Count: > 0 } ? spec.Tls ?? [] : [])
        {
            for (int index = 0; tls.Hosts is { } listed && index < listed.Count; index++)
            {
                string host = listed[index];
                if (string.IsNullOrEmpty(host) || TextTemplates.AppearIn(host) || hosts.AreUsed(host))
                {
                    continue;
                }

                string? nearest = hosts.Nearest(host);
                context.Report(
                        manifest.At(tls, nameof(tls.Hosts), index),
                        $"{manifest.DisplayName} has TLS for `{host}`, and no rule for that host",
                        "the certificate is for a name that the Ingress does not serve",
                        nearest is null ? "add a rule for the host, or remove it"
                            : $"write `{nearest}` if that is meant")
                    .WithSeverity(Severity.Info);
            }
        }
    }
}
