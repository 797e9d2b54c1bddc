using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// The labels that pods may carry once everything is applied: those of the template, those that its controller adds,
/// and those that a kustomization gives to what it takes in.
/// </summary>
/// <param name="kustomizations">The kustomizations of the scan.</param>
internal sealed class PodLabels(KustomizationIndex kustomizations)
{
    /// <summary>The labels that the scan tells of; a key appears twice if it may have several values.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(PodTemplate template) =>
        kustomizations.That(template.Manifest.Source).Count == 0
            ? template.Labels
            : template.Labels.Concat(Kustomized(template));

    /// <summary>Tells whether some pod of a template may have a label.</summary>
    public bool MayHave(PodTemplate template, string key, string value)
    {
        if (LabelSelectors.PodHas(template, key, value))
        {
            return true;
        }

        // Written out since it runs for every Service and every pod that shares a label with it.
        IReadOnlyList<Kustomization> takers = kustomizations.That(template.Manifest.Source);
        for (int index = 0; index < takers.Count; index++)
        {
            foreach ((string givenKey, string givenValue) in takers[index].PodLabels)
            {
                if (givenKey == key && givenValue == value)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether some pod of a template may match a selector.</summary>
    public bool MayMatch(V1LabelSelector selector, PodTemplate template)
    {
        if (selector.MatchLabels is { Count: > 0 } labels)
        {
            foreach ((string key, string value) in labels)
            {
                if (!MayHave(template, key, value))
                {
                    return false;
                }
            }
        }

        return selector.MatchExpressions is not { Count: > 0 } requirements
            || requirements.All(requirement => MayMatch(requirement, template));
    }

    private bool MayMatch(V1LabelSelectorRequirement requirement, PodTemplate template) =>
        LabelSelectors.Matches(requirement, template.Labels)
        || Kustomized(template).Any(label => label.Key == requirement.Key && LabelSelectors.Matches(
            requirement, new Dictionary<string, string>(StringComparer.Ordinal) { [label.Key] = label.Value }));

    private IEnumerable<KeyValuePair<string, string>> Kustomized(PodTemplate template) =>
        kustomizations.That(template.Manifest.Source).SelectMany(kustomization => kustomization.PodLabels);
}
