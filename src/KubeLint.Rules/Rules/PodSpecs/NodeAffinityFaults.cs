using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the terms by which pods choose nodes.</summary>
/// <param name="manifest">The manifest of the pod.</param>
internal sealed class NodeAffinityFaults(Manifest manifest)
{
    private readonly NodeTermFaults _terms = new(manifest);

    /// <summary>Mistakes in terms.</summary>
    /// <param name="affinity">The affinity, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1NodeAffinity? affinity)
    {
        if (affinity?.RequiredDuringSchedulingIgnoredDuringExecution is { } required)
        {
            Place terms = manifest.At(required, nameof(required.NodeSelectorTerms));
            if (terms.Node is YamlSequence { Items.Count: 0 })
            {
                yield return PodRefusal.Of(
                    terms, "The required node affinity has no terms", "add one, or remove the affinity");
            }

            foreach (Refusal fault in (required.NodeSelectorTerms ?? [])
                .SelectMany(term => _terms.In(term, isRequired: true)))
            {
                yield return fault;
            }
        }

        foreach (V1PreferredSchedulingTerm term in affinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            if (TermWeights.Find(term.Weight, manifest, new Field(term, nameof(term.Weight))) is { } weight)
            {
                yield return weight;
            }

            foreach (Refusal fault in term.Preference is { } preference ? _terms.In(preference, isRequired: false) : [])
            {
                yield return fault;
            }
        }
    }
}
