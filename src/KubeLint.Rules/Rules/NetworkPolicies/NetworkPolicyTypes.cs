using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>A network policy whose <c>policyTypes</c> and rules do not fit together.</summary>
[Rule("KL6006", "network-policy-types", RuleFamily.NetworkPolicies, Severity.Error,
    Summary = "A network policy has rules for a direction that its `policyTypes` leaves out.",
    Guide = "Network Policies: Microsegmentation for Security")]
internal sealed class NetworkPolicyTypes : ManifestRule<V1NetworkPolicy>
{
    private const string Ingress = "Ingress";
    private const string Egress = "Egress";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1NetworkPolicy> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { } spec)
        {
            return;
        }

        Field types = new(spec, nameof(spec.PolicyTypes));
        Field ingress = new(spec, nameof(spec.Ingress));
        Field egress = new(spec, nameof(spec.Egress));
        if (types.NodeIn(manifest) is YamlSequence { Items.Count: > 0 } listed)
        {
            string?[] names = [.. listed.Items.Select(item => (item.Resolved as YamlScalar)?.AsString)];

            // Of a name that does not exist the schema tells; nobody knows which was meant.
            if (Array.TrueForAll(names, name => name is Ingress or Egress))
            {
                CheckListed(manifest, ingress, Ingress, names, types, context);
                CheckListed(manifest, egress, Egress, names, types, context);
            }
        }
        else if (types.IsEmptyIn(manifest))
        {
            CheckUnlisted(manifest, ingress, egress, context);
        }
    }

    private static void CheckListed(
        Manifest manifest, Field rules, string type, string?[] names, Field types, RuleContext context)
    {
        if (rules.NodeIn(manifest) is not YamlSequence node || names.Contains(type, StringComparer.Ordinal))
        {
            return;
        }

        string other = type == Ingress ? Egress : Ingress;
        bool isEmpty = node.Items.Count == 0;
        context.Report(
                rules.In(manifest).OnKey(),
                isEmpty
                    ? $"{manifest.DisplayName} has an empty `{rules.Key}`, and its `policyTypes` has no `{type}`"
                    : $"{manifest.DisplayName} has rules for `{rules.Key}`, and its `policyTypes` has no `{type}`",
                isEmpty
                    ? "an empty list would forbid everything, but a direction that is not listed is not restricted"
                    : $"they are ignored: the policy restricts {other.ToLowerInvariant()} alone",
                $"add `{type}` to `policyTypes`, or remove `{rules.Key}`")
            .WithSeverity(isEmpty ? Severity.Warning : Severity.Error)
            .WithRelated(types.In(manifest), "the directions that it restricts");
    }

    /// <summary>Without types, ingress is restricted whatever stands there, and egress if it has rules.</summary>
    private static void CheckUnlisted(Manifest manifest, Field ingress, Field egress, RuleContext context)
    {
        switch (egress.NodeIn(manifest))
        {
            case YamlSequence { Items.Count: 0 }:
                context.Report(
                        egress.In(manifest).OnKey(),
                        $"{manifest.DisplayName} has an empty `egress` and no `policyTypes`",
                        "an empty list would forbid everything, but without `policyTypes` it counts as none",
                        "write `policyTypes: [Ingress, Egress]`, or remove `egress`")
                    .WithSeverity(Severity.Warning);
                break;
            case YamlSequence when ingress.NodeIn(manifest) is null:
                context.Report(
                        egress.In(manifest).OnKey(),
                        $"{manifest.DisplayName} has rules for `egress` only, and no `policyTypes`",
                        "without `policyTypes` it restricts ingress too: nobody may connect to its pods",
                        "write `policyTypes: [Egress]`, or `[Ingress, Egress]` if that is meant")
                    .WithSeverity(Severity.Warning)
                    .WithConfidence(Confidence.Medium);
                break;
        }
    }
}
