using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the terms by which pods seek or shun one another.</summary>
/// <param name="manifest">The manifest of the pod.</param>
internal sealed class PodAffinityFaults(Manifest manifest)
{
    /// <summary>Mistakes in terms.</summary>
    /// <param name="required">The required ones, or null.</param>
    /// <param name="preferred">The preferred ones, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(
        IEnumerable<V1PodAffinityTerm>? required, IEnumerable<V1WeightedPodAffinityTerm>? preferred)
    {
        IEnumerable<V1WeightedPodAffinityTerm> weighted = preferred ?? [];
        return weighted.Select(term => TermWeights.Find(
                term.Weight, manifest, new Field(term, nameof(term.Weight))))
            .OfType<Refusal>()
            .Concat((required ?? []).Concat(weighted.Select(term => term.PodAffinityTerm).OfType<V1PodAffinityTerm>())
                .SelectMany(InTerm));
    }

    private IEnumerable<Refusal> InTerm(V1PodAffinityTerm term)
    {
        Place TopologyKey() => manifest.At(term, nameof(term.TopologyKey));
        if (term.TopologyKey is "")
        {
            yield return PodRefusal.Of(
                TopologyKey(), "The topology key is empty", "name a label of nodes, such as `kubernetes.io/hostname`");
        }
        else if (PodRefusal.OfName("The topology key", term.TopologyKey, NameGrammar.LabelKey, TopologyKey)
            is { } fault)
        {
            yield return fault;
        }

        if (term is { TopologyKey.Length: > 0, LabelSelector: null }
            && !manifest.Has(term, nameof(term.LabelSelector)))
        {
            foreach (Refusal fault in WithoutSelector(term))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<Refusal> WithoutSelector(V1PodAffinityTerm term)
    {
        IEnumerable<string> properties =
        [
            .. term.MatchLabelKeys is { Count: > 0 } ? [nameof(term.MatchLabelKeys)] : (string[])[],
            .. term.MismatchLabelKeys is { Count: > 0 } ? [nameof(term.MismatchLabelKeys)] : (string[])[],
        ];
        IReadOnlyList<Refusal> refused =
        [
            .. properties.Select(property => manifest.At(term, property).OnKey()).Select(place => PodRefusal.Of(
                place,
                $"A term has `{place.Path.LastKey}` and no `labelSelector`",
                "add `labelSelector`, or remove it")),
        ];
        return refused.Count > 0 ? refused :
        [
            PodRefusal.Of(
                manifest.At(term), "A term has no `labelSelector`", "add the labels of the pods that are meant") with
            {
                Why = "without one it applies to no pod",
                Severity = Severity.Warning,
            },
        ];
    }
}
