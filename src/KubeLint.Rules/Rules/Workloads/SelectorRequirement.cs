using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>One thing that a workload's selector asks of its pods.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Selector">A selector that asks for this alone.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Label">The label as <c>key: value</c>, or null for an expression.</param>
internal sealed record SelectorRequirement(string Key, V1LabelSelector Selector, FieldPath Path, string? Label)
{
    /// <summary>The requirement in words, with code in backticks.</summary>
    public string Text => Label is not null ? $"`{Label}`" : Expression(Selector.MatchExpressions[0]);

    /// <summary>The requirements of a selector, labels first.</summary>
    public static IEnumerable<SelectorRequirement> Of(PodSelector selector)
    {
        foreach ((string key, string value) in selector.Selector.MatchLabels ?? new Dictionary<string, string>())
        {
            V1LabelSelector one = new() { MatchLabels = new Dictionary<string, string> { [key] = value } };
            yield return new SelectorRequirement(key, one, selector.LabelsPath.Key(key), $"{key}: {value}");
        }

        foreach (V1LabelSelectorRequirement expression in selector.Selector.MatchExpressions ?? [])
        {
            if (expression.Key is { Length: > 0 } key)
            {
                V1LabelSelector one = new() { MatchExpressions = [expression] };
                yield return new SelectorRequirement(key, one, selector.PathOf(expression), Label: null);
            }
        }
    }

    /// <summary>Tells whether the pods of a template meet it, with what kustomizations add to their labels.</summary>
    public bool MayBeMetBy(PodTemplate template, Bundle bundle) =>
        bundle.Selects(Selector, template) || HasLabelOfWrongType(template);

    /// <summary>A label that is a number or a boolean is the schema's concern, and likely meant for this one.</summary>
    private bool HasLabelOfWrongType(PodTemplate template) =>
        !template.Labels.ContainsKey(Key) && template.LabelPlace(Key).Exists;

    private static string Expression(V1LabelSelectorRequirement expression) => expression.OperatorProperty switch
    {
        "In" => $"`{expression.Key}` in {Values(expression)}",
        "NotIn" => $"`{expression.Key}` not in {Values(expression)}",
        "DoesNotExist" => $"no label `{expression.Key}`",
        _ => $"a label `{expression.Key}`",
    };

    private static string Values(V1LabelSelectorRequirement expression) =>
        string.Join(", ", (expression.Values ?? []).Select(value => $"`{value}`"));
}
