using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using LabelledPods = KubeLint.Bundles.MultiMap<
    (object Circle, string Namespace, string Key, string Value), KubeLint.Manifests.PodTemplate>;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// Finds the pods of other controllers that a selector matches, among those that are surely applied together:
/// <see cref="PodCircles"/>.
/// </summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class AppliedPods(Bundle bundle)
{
    private readonly PodCircles _circles = new(bundle);

    /// <summary>The first other workload whose pods a selector matches, or null.</summary>
    public PodTemplate? TakenBy(PodTemplate template, PodSelector selector)
    {
        for (int number = 0; number < _circles.CountOf(template); number++)
        {
            PodTemplate? taken = selector.Selector.MatchLabels is { Count: > 0 } labels
                ? TakenOf(_circles.WithRarest(labels, template, number), template, selector)
                : TakenByValues(template, selector, number);
            if (taken is not null)
            {
                return taken;
            }
        }

        return null;
    }

    /// <summary>Where no one label is asked for, those are looked at that have one of the values.</summary>
    private PodTemplate? TakenByValues(PodTemplate template, PodSelector selector, int number)
    {
        foreach (V1LabelSelectorRequirement expression in selector.Selector.MatchExpressions ?? [])
        {
            if (expression is not { OperatorProperty: "In", Key: { } key })
            {
                continue;
            }

            foreach (string value in expression.Values ?? [])
            {
                if (TakenOf(_circles.With(key, value, template, number), template, selector) is { } taken)
                {
                    return taken;
                }
            }
        }

        return null;
    }

    private PodTemplate? TakenOf(LabelledPods.Things candidates, PodTemplate template, PodSelector selector)
    {
        foreach (PodTemplate other in candidates)
        {
            if (IsAnother(template.Manifest, other.Manifest)
                && bundle.Selects(selector.Selector, other) && !AreForms(template, other))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Of one name and kind they are two versions of one workload.</summary>
    private static bool IsAnother(Manifest one, Manifest other) => one != other
        && (one.Kind != other.Kind || one.Name != other.Name);

    /// <summary>The same containers in two kinds, each in a file of its own, are forms of one workload to choose from.
    /// </summary>
    private bool AreForms(PodTemplate one, PodTemplate other) =>
        one.Manifest.Kind != other.Manifest.Kind && one.Manifest.Source != other.Manifest.Source
        && !bundle.Vicinity.ShareKustomization(one.Manifest, other.Manifest)
        && one.Containers.Select(container => (container.Name, container.Model.Image))
            .SequenceEqual(other.Containers.Select(container => (container.Name, container.Model.Image)));
}
