using System.Globalization;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in a term by which pods choose nodes.</summary>
/// <param name="manifest">The manifest of the pod.</param>
internal sealed class NodeTermFaults(Manifest manifest)
{
    /// <summary>Mistakes in a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isRequired">True if pods cannot run elsewhere.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1NodeSelectorTerm term, bool isRequired)
    {
        foreach (V1NodeSelectorRequirement requirement in term.MatchExpressions ?? [])
        {
            if (PodRefusal.OfName(
                "The label key",
                requirement.Key,
                NameGrammar.LabelKey,
                () => manifest.At(requirement, nameof(requirement.Key))) is { } fault)
            {
                yield return fault;
            }

            foreach (Refusal value in InValues(requirement, isRequired))
            {
                yield return value;
            }
        }

        foreach (V1NodeSelectorRequirement requirement in term.MatchFields ?? [])
        {
            foreach (Refusal fault in InField(requirement))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<Refusal> InValues(V1NodeSelectorRequirement requirement, bool isRequired)
    {
        IList<string> values = requirement.Values ?? [];
        for (int index = 0; index < values.Count; index++)
        {
            Place place = manifest.At(requirement, nameof(requirement.Values), index);
            if (place.Node is not YamlScalar { Type: ScalarType.String } || TextTemplates.AppearIn(values[index]))
            {
                continue;
            }

            Refusal? fault = requirement.OperatorProperty is "Gt" or "Lt"
                ? InNumber(values[index], requirement.OperatorProperty, place)
                : isRequired ? PodRefusal.OfName("The label value", values[index], NameGrammar.LabelValue, () => place)
                : null;
            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    private static Refusal? InNumber(string value, string operation, Place place) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long _) ? null
            : PodRefusal.Of(place, $"`{value}` is no number for the operator {operation}", "write a whole number") with
            {
                Why = "the scheduler finds no node for such a pod",
            };

    private IEnumerable<Refusal> InField(V1NodeSelectorRequirement requirement)
    {
        if (requirement.Key is { } key and not "metadata.name" && !TextTemplates.AppearIn(key))
        {
            yield return PodRefusal.Of(
                manifest.At(requirement, nameof(requirement.Key)),
                $"Nodes cannot be chosen by the field `{key}`",
                "use `metadata.name`, or `matchExpressions` for labels");
        }

        if (requirement.OperatorProperty is { } operation and not ("In" or "NotIn"))
        {
            yield return PodRefusal.Of(
                manifest.At(requirement, nameof(requirement.OperatorProperty)),
                $"A field of nodes cannot be compared by the operator {operation}",
                "use In or NotIn");
        }
        else if (requirement.Values is { Count: > 1 })
        {
            yield return PodRefusal.Of(
                manifest.At(requirement, nameof(requirement.Values), 1),
                "A field of nodes is compared with more than one value",
                "keep one, and write a term for each of the others");
        }
    }
}
