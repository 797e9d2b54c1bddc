using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The rules by which webhooks and admission policies are chosen.</summary>
internal static class AdmissionRules
{
    private const string Any = "*";

    /// <summary>Looks at a rule of a webhook.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1RuleWithOperations rule) =>
    [
        .. OnlyAny(manifest, new Field(rule, nameof(rule.Operations)), rule.Operations),
        .. OnlyAny(manifest, new Field(rule, nameof(rule.ApiGroups)), rule.ApiGroups),
        .. OnlyAny(manifest, new Field(rule, nameof(rule.ApiVersions)), rule.ApiVersions),
        .. OfResources(manifest, new Field(rule, nameof(rule.Resources)), rule.Resources),
    ];

    /// <summary>Looks at a rule of a policy.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1NamedRuleWithOperations rule) =>
    [
        .. OnlyAny(manifest, new Field(rule, nameof(rule.Operations)), rule.Operations),
        .. OnlyAny(manifest, new Field(rule, nameof(rule.ApiGroups)), rule.ApiGroups),
        .. OnlyAny(manifest, new Field(rule, nameof(rule.ApiVersions)), rule.ApiVersions),
        .. OfResources(manifest, new Field(rule, nameof(rule.Resources)), rule.Resources),
    ];

    private static IEnumerable<Refusal> OnlyAny(Manifest manifest, Field field, IList<string>? values)
    {
        int any = values?.IndexOf(Any) ?? -1;
        if (any >= 0 && values!.Count > 1)
        {
            yield return new Refusal(
                manifest.At(field.Owner, field.Property, any),
                $"`*` stands in `{field.Key}` beside other values",
                "keep `*` only, or the others")
            {
                Why = "the API server refuses it: `*` means all of them",
            };
        }
    }

    /// <summary>A wildcard and what it takes in; the order matters to the API server, and so it does here.</summary>
    private static IEnumerable<Refusal> OfResources(Manifest manifest, Field field, IList<string>? resources)
    {
        int all = resources?.IndexOf("*/*") ?? -1;
        if (all >= 0 && resources!.Count > 1)
        {
            yield return new Refusal(
                manifest.At(field.Owner, field.Property, all),
                "`*/*` stands in `resources` beside other values",
                "keep `*/*` only, or the others")
            {
                Why = "the API server refuses it: `*/*` means all of them",
            };
            yield break;
        }

        for (int index = 1; index < (resources?.Count ?? 0); index++)
        {
            string resource = resources![index];
            int slash = resource.IndexOf('/', StringComparison.Ordinal);
            string[] wider = slash < 0 ? []
                : [$"{resource[..slash]}/*", $"*{resource[slash..]}"];
            int earlier = wider.Select(resources.IndexOf).FirstOrDefault(at => at >= 0 && at < index, -1);
            if (earlier >= 0)
            {
                yield return new Refusal(
                    manifest.At(field.Owner, field.Property, index),
                    $"`{resource}` is taken in by `{resources[earlier]}`",
                    $"remove `{resource}`")
                {
                    Other = manifest.At(field.Owner, field.Property, earlier),
                    OtherMessage = "taken in by this",
                };
            }
        }

        int any = resources?.IndexOf(Any) ?? -1;
        string? last = resources?.LastOrDefault(resource => !resource.Contains('/', StringComparison.Ordinal));
        if (any >= 0 && last is not (null or Any))
        {
            yield return new Refusal(
                manifest.At(field.Owner, field.Property, resources!.IndexOf(last)),
                $"`{last}` is taken in by `*`",
                $"remove `{last}`")
            {
                Other = manifest.At(field.Owner, field.Property, any),
                OtherMessage = "taken in by this",
            };
        }
    }
}
