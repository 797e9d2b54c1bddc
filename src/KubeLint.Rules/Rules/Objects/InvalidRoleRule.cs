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
internal sealed class InvalidRoleRule : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        switch (manifest.ModelObject)
        {
            case V1Role role:
                CheckRules(manifest, role.Rules, isNamespaced: true, context);
                break;
            case V1ClusterRole role:
                CheckRules(manifest, role.Rules, isNamespaced: false, context);
                if (role.AggregationRule is { } aggregation)
                {
                    Field selectors = new(aggregation, nameof(aggregation.ClusterRoleSelectors));
                    ReportIfMissing(manifest, selectors, "it says which roles are added", context);
                }

                break;
        }
    }

    private static void CheckRules(
        Manifest manifest, IList<V1PolicyRule>? rules, bool isNamespaced, RuleContext context)
    {
        foreach (V1PolicyRule rule in rules.Each())
        {
            CheckRule(manifest, rule, isNamespaced, context);
        }
    }

    private static void CheckRule(Manifest manifest, V1PolicyRule rule, bool isNamespaced, RuleContext context)
    {
        // That there is the field at all, the schema asks for.
        if (rule.Verbs is not null)
        {
            ReportIfMissing(manifest, new Field(rule, nameof(rule.Verbs)), "it says what is allowed", context);
        }

        Field groups = new(rule, nameof(rule.ApiGroups));
        Field resources = new(rule, nameof(rule.Resources));
        Field urls = new(rule, nameof(rule.NonResourceURLs));
        if (urls.IsEmptyIn(manifest))
        {
            ReportIfMissing(manifest, groups, "it says for what the verbs are allowed", context);
            ReportIfMissing(manifest, resources, "it says for what the verbs are allowed", context);
            return;
        }

        if (isNamespaced)
        {
            new Refusal(urls.In(manifest).OnKey(), "A Role cannot allow `nonResourceURLs`", "use a ClusterRole")
            {
                Why = "the API server refuses it: such URLs are in no namespace",
            }.Report(context);
        }

        Field names = new(rule, nameof(rule.ResourceNames));
        Field other = !groups.IsEmptyIn(manifest) ? groups : !resources.IsEmptyIn(manifest) ? resources : names;
        if (!other.IsEmptyIn(manifest))
        {
            ReportBoth(manifest, urls, other, context);
        }
    }

    private static void ReportBoth(Manifest manifest, Field urls, Field other, RuleContext context)
    {
        Place[] places = [urls.In(manifest).OnKey(), other.In(manifest).OnKey()];
        Array.Sort(places, (one, two) => one.Span.Start.CompareTo(two.Span.Start));
        new Refusal(places[1], $"`{urls.Key}` and `{other.Key}` exclude each other in a rule", "write two rules")
        {
            Other = places[0],
            OtherMessage = $"`{places[0].Path.LastKey}` stands here",
        }.Report(context);
    }

    private static void ReportIfMissing(Manifest manifest, Field field, string why, RuleContext context)
    {
        if (field.IsEmptyIn(manifest))
        {
            new Refusal(field.In(manifest), $"The rule has no `{field.Key}`", $"write `{field.Key}`")
            {
                Why = $"the API server refuses it: {why}",
            }.Report(context);
        }
    }
}
