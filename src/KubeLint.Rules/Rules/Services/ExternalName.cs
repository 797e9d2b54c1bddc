using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>A Service of type ExternalName that does not lead where it should.</summary>
[Rule("KL3007", "externalname", RuleFamily.Services, Severity.Error,
    Summary = "A Service of type ExternalName has no valid name to lead to, an IP address in its place, or a selector.",
    Guide = "Services",
    Equivalents = ["kyverno:no-localhost-service"])]
internal sealed class ExternalName : ManifestRule<V1Service>
{
    private static readonly NameGrammar _grammar = NameGrammar.Subdomain;

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { Type: "ExternalName" } spec)
        {
            return;
        }

        CheckName(manifest, spec, context);
        if (spec.Selector is { Count: > 0 })
        {
            context.Report(
                    manifest.At(spec, nameof(spec.Selector)).OnKey(),
                    $"{manifest.DisplayName} has a selector, which a Service of type `ExternalName` ignores",
                    "it answers with the external name alone and never leads to the pods",
                    "remove the selector, or make the type `ClusterIP` to reach the pods")
                .WithSeverity(Severity.Warning)
                .WithRelated(manifest.At(spec, nameof(spec.Type)), "because of this type");
        }
    }

    private static void CheckName(Manifest<V1Service> manifest, V1ServiceSpec spec, RuleContext context)
    {
        Place place = manifest.At(spec, nameof(spec.ExternalName));
        string name = spec.ExternalName ?? "";
        string domain = name.EndsWith('.') ? name[..^1] : name;
        if (domain.Length == 0)
        {
            string none = name.Length == 0 ? "no" : "an empty";
            if (place.Node is null or YamlScalar { Type: ScalarType.Null or ScalarType.String }
                && !MisspeltField.IsIn(manifest, spec, place.Path.LastKey!) && !PatchName.IsThatOf(manifest))
            {
                context.Report(
                    place,
                    $"{manifest.DisplayName} is of type `ExternalName` and has {none} `externalName`",
                    "the API server refuses it: there is nothing that the name could stand for",
                    "write the DNS name that it is to lead to");
            }
        }
        else if (IpText.TryParse(domain, out _, out _))
        {
            bool isRefused = domain.Contains(':', StringComparison.Ordinal);
            context.Report(
                    place,
                    $"{manifest.DisplayName} leads to `{name}`, an IP address and no name",
                    isRefused ? "the API server refuses it: it must be a DNS name"
                        : "DNS answers with an alias for that text, as if it were a name, and nobody can resolve it",
                    "write a Service without a selector, and an EndpointSlice with the address")
                .WithSeverity(isRefused ? Severity.Error : Severity.Warning);
        }
        else if (_grammar.FaultIn(domain) is { } fault && !Blanks.AppearIn(name))
        {
            context.Report(
                fault.Length > 0 ? place.Part(fault.Start, fault.Length) : place,
                $"{manifest.DisplayName} leads to `{name}`, which is no DNS name: it {fault.Problem}",
                "the API server refuses it: it becomes an alias in DNS, without scheme, port or path",
                HostIn(domain) is { } host ? $"write `{host}`" : "write a DNS name in lower case");
        }
    }

    /// <summary>The host of what looks like a URL, or a near name; null if none is to be seen.</summary>
    private static string? HostIn(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? text : text[(scheme + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', ':');
        string host = (end < 0 ? rest : rest[..end]).ToLowerInvariant();
        return _grammar.FaultIn(host) is null ? host : null;
    }
}
