using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// Which pods another object can mean by a selector with expressions. One that asks for some label reaches as far as
/// labels do; one that asks for none (empty, or only <c>NotIn</c> and <c>DoesNotExist</c>) means its namespace, or what
/// is near where nobody names one.
/// </summary>
/// <param name="bundle">The bundle, whose look-ups by name and labels are ready.</param>
internal sealed class SelectorReach(Bundle bundle)
{
    private readonly ConcurrentDictionary<string, Reach<PodTemplate>> _byText = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Text, string? Namespace, string Home), IReadOnlyList<PodTemplate>>
        _around = new();

    private readonly Lazy<ILookup<string, PodTemplate>> _byKey = new(() => bundle.PodTemplates
        .SelectMany(template => bundle.LabelsOf(template)
            .Select(label => label.Key).Distinct(StringComparer.Ordinal).Select(key => (key, template)))
        .ToLookup(pair => pair.key, pair => pair.template, StringComparer.Ordinal));

    /// <summary>The pod templates that a selector means.</summary>
    /// <param name="from">The object that has it.</param>
    /// <param name="selector">The selector.</param>
    public IReadOnlyList<PodTemplate> Pods(Manifest from, V1LabelSelector selector)
    {
        string text = TextOf(selector);
        if (Candidates(selector) is { } candidates)
        {
            return _byText.GetOrAdd(
                text,
                _ => new Reach<PodTemplate>(
                    bundle,
                    [.. candidates.Where(template => bundle.Selects(selector, template))],
                    template => template.Manifest)).Meant(from);
        }

        string? name = bundle.NamespaceOf(from);
        return bundle.Kustomizations.That(from.Source).Count > 0
            ? Around(from, selector)
            : _around.GetOrAdd(
                (text, name, bundle.Vicinity.HomeOf(from.Source.Folder)), _ => Around(from, selector));
    }

    private IReadOnlyList<PodTemplate> Around(Manifest from, V1LabelSelector selector) =>
        [.. bundle.Namespaces.PodsAround(from).Where(template => bundle.Selects(selector, template))];

    /// <summary>The pods with one of the labels that have to be there; null if none has to.</summary>
    private IEnumerable<PodTemplate>? Candidates(V1LabelSelector selector)
    {
        if (selector.MatchLabels is { Count: > 0 } labels)
        {
            return bundle.PodsWithLabels(LabelSelectors.Labels(labels));
        }

        // Values lead to few pods at once, a key alone to all that have it.
        V1LabelSelectorRequirement? asking = (selector.MatchExpressions ?? [])
            .Where(requirement => requirement is { OperatorProperty: "In" or "Exists", Key.Length: > 0 })
            .MinBy(requirement => requirement.OperatorProperty == "In" ? 0 : 1);
        return asking is null ? null
            : LabelSelectors.IsAddedByController(asking.Key) ? bundle.PodTemplates
            : asking.OperatorProperty == "In" ? WithOneOf(asking.Key, asking.Values ?? [])
            : _byKey.Value[asking.Key];
    }

    private IEnumerable<PodTemplate> WithOneOf(string key, IList<string> values) => values
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .SelectMany(value => bundle.PodsWithLabels(
            new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value }))
        .Distinct()
        .OrderBy(template => template.Manifest.Source.Path, StringComparer.Ordinal)
        .ThenBy(template => template.Manifest.Root.Span.Start);

    private static string TextOf(V1LabelSelector selector)
    {
        StringBuilder text = new();
        foreach ((string key, string value) in selector.MatchLabels ?? new Dictionary<string, string>())
        {
            Append(text, key);
            Append(text, value);
        }

        foreach (V1LabelSelectorRequirement requirement in selector.MatchExpressions ?? [])
        {
            text.Append('|');
            Append(text, requirement.Key ?? "");
            Append(text, requirement.OperatorProperty ?? "");
            foreach (string value in requirement.Values ?? [])
            {
                Append(text, value ?? "");
            }
        }

        return text.ToString();
    }

    /// <summary>With the length in it no character needs to be a separator.</summary>
    private static void Append(StringBuilder text, string word) =>
        text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");
}
