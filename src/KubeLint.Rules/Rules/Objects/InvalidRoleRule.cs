using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A rule of a role that allows nothing, or something that its kind cannot.</summary>
[Rule(
    "KL0436",
    "invalid-role-rule",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A rule of a Role or ClusterRole has no verbs, no resources, or URLs where it cannot have any.")]
internal sealed class InvalidRoleRule : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        manifest.ModelObject switch
        {
            V1Role role => (role.Rules ?? []).SelectMany(rule => OfRule(manifest, rule, isNamespaced: true)),
            V1ClusterRole role => (role.Rules ?? []).SelectMany(rule => OfRule(manifest, rule, isNamespaced: false))
                .Concat(OfAggregation(manifest, role.AggregationRule)),
            _ => [],
        };

    private static IEnumerable<Refusal> OfRule(Manifest manifest, V1PolicyRule rule, bool isNamespaced)
    {
        // That there is the field at all, the schema asks for.
        Field verbs = new(rule, nameof(rule.Verbs));
        if (rule.Verbs is not null && Missing(manifest, verbs, "it says what is allowed") is { } nothing)
        {
            yield return nothing;
        }

        Field urls = new(rule, nameof(rule.NonResourceURLs));
        if (urls.IsEmptyIn(manifest))
        {
            foreach (string property in (IEnumerable<string>)[nameof(rule.ApiGroups), nameof(rule.Resources)])
            {
                if (Missing(manifest, new Field(rule, property), "it says for what the verbs are allowed") is { } field)
                {
                    yield return field;
                }
            }

            yield break;
        }

        if (isNamespaced)
        {
            yield return new Refusal(
                urls.In(manifest).OnKey(), "A Role cannot allow `nonResourceURLs`", "use a ClusterRole")
            {
                Why = "the API server refuses it: such URLs are in no namespace",
            };
        }

        string[] ofResources = [nameof(rule.ApiGroups), nameof(rule.Resources), nameof(rule.ResourceNames)];
        Field? other = ofResources
            .Select(property => (Field?)new Field(rule, property))
            .FirstOrDefault(field => !field!.Value.IsEmptyIn(manifest));
        if (other is { } resources)
        {
            Place[] places = [urls.In(manifest).OnKey(), resources.In(manifest).OnKey()];
            Array.Sort(places, (one, two) => one.Span.Start.CompareTo(two.Span.Start));
            yield return new Refusal(
                places[1],
                $"`{urls.Key}` and `{resources.Key}` exclude each other in a rule",
                "write two rules")
            {
                Other = places[0],
                OtherMessage = $"`{places[0].Path.LastKey}` stands here",
            };
        }
    }

    private static IEnumerable<Refusal> OfAggregation(Manifest manifest, V1AggregationRule? aggregation)
    {
        if (aggregation is not null && Missing(
            manifest,
            new Field(aggregation, nameof(aggregation.ClusterRoleSelectors)),
            "it says which roles are added") is { } refusal)
        {
            yield return refusal;
        }
    }

    private static Refusal? Missing(Manifest manifest, Field field, string why) => !field.IsEmptyIn(manifest) ? null
        : new Refusal(field.In(manifest), $"The rule has no `{field.Key}`", $"write `{field.Key}`")
        {
            Why = $"the API server refuses it: {why}",
        };
}
