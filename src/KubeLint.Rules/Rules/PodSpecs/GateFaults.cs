using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what has to happen before a pod is scheduled, or counts as ready.</summary>
/// <param name="template">The pod.</param>
internal sealed class GateFaults(PodTemplate template)
{
    /// <summary>All of them.</summary>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> Faults()
    {
        Manifest manifest = template.Manifest;
        IList<V1PodSchedulingGate> gates = template.Spec.SchedulingGates ?? [];
        IEnumerable<Refusal?> names = gates.Select(gate => PodRefusal.OfName(
            "The scheduling gate", gate.Name, NameGrammar.LabelKey, () => manifest.At(gate, nameof(gate.Name))));
        IEnumerable<Refusal> repeated = RepeatedItems.Find(gates, gate => gate.Name)
            .Select(pair => PodRefusal.Of(
                manifest.At(pair.Later, nameof(pair.Later.Name)),
                $"The pod has the scheduling gate `{pair.Later.Name}` twice",
                "remove one of them") with
            {
                Other = manifest.At(pair.Earlier, nameof(pair.Earlier.Name)),
                OtherMessage = "the first one",
            });
        IEnumerable<Refusal?> conditions = (template.Spec.ReadinessGates ?? []).Select(gate => PodRefusal.OfName(
            "The condition type",
            gate.ConditionType,
            NameGrammar.LabelKey,
            () => manifest.At(gate, nameof(gate.ConditionType))));
        return [.. names.OfType<Refusal>(), .. repeated, .. conditions.OfType<Refusal>()];
    }
}
