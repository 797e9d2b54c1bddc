using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A topology spread constraint that Kubernetes does not take, or that applies to no pod.</summary>
[Rule(
    "KL0532",
    "topology-spread-invalid",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A topology spread constraint has numbers that it cannot have, no selector, or is there twice.",
    Equivalents = ["kube-score:pod-topology-spread-constraints"])]
internal sealed class TopologySpreadInvalid : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.TopologySpreadConstraints is not { Count: > 0 } constraints)
        {
            return;
        }

        Manifest manifest = template.Manifest;
        foreach (V1TopologySpreadConstraint constraint in constraints)
        {
            PodRefusal.Report(Faults(constraint, template).OfType<Refusal>(), context);
        }

        var repeated = RepeatedItems.Find(
            constraints,
            each => each is { TopologyKey.Length: > 0, WhenUnsatisfiable.Length: > 0 }
                ? (object)(each.TopologyKey, each.WhenUnsatisfiable) : null);
        foreach (var (later, earlier) in repeated)
        {
            context.Report(
                    manifest.At(later, nameof(later.TopologyKey)),
                    $"Two constraints spread pods over `{later.TopologyKey}` with {later.WhenUnsatisfiable}",
                    PodRefusal.Why,
                    "keep one of them")
                .WithRelated(manifest.At(earlier, nameof(earlier.TopologyKey)), "the first one");
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "topologySpreadConstraints");

    private static IEnumerable<Refusal?> Faults(V1TopologySpreadConstraint constraint, PodTemplate template)
    {
        Manifest manifest = template.Manifest;
        Place At(string property) => manifest.At(constraint, property);
        yield return NotPositive(constraint.MaxSkew, "maxSkew", () => At(nameof(constraint.MaxSkew)));
        yield return constraint.MinDomains is { } least
            ? NotPositive(least, "minDomains", () => At(nameof(constraint.MinDomains))) : null;
        if (constraint is { MinDomains: not null, WhenUnsatisfiable: { Length: > 0 } and not "DoNotSchedule" })
        {
            yield return PodRefusal.Of(
                At(nameof(constraint.MinDomains)).OnKey(),
                $"`minDomains` does not go with {constraint.WhenUnsatisfiable}",
                "remove it, or write `whenUnsatisfiable: DoNotSchedule`") with
            {
                Other = At(nameof(constraint.WhenUnsatisfiable)),
                OtherMessage = "what happens otherwise",
            };
        }

        yield return constraint.TopologyKey is "" ? PodRefusal.Of(
            At(nameof(constraint.TopologyKey)),
            "The topology key is empty",
            "name the label of nodes, such as `topology.kubernetes.io/zone`") : null;
        if (constraint.LabelSelector is null && !manifest.Has(constraint, nameof(constraint.LabelSelector)))
        {
            yield return constraint.MatchLabelKeys is { Count: > 0 }
                ? PodRefusal.Of(
                    At(nameof(constraint.MatchLabelKeys)).OnKey(),
                    "A constraint has `matchLabelKeys` and no `labelSelector`",
                    "add `labelSelector`")
                : PodRefusal.Of(
                    At(nameof(constraint.LabelSelector)),
                    "A topology spread constraint has no `labelSelector`",
                    "add `labelSelector` with the labels of the pods to spread") with
                {
                    Why = "without one it counts no pods, so that it spreads none",
                    Severity = Severity.Warning,
                };
        }
    }

    /// <summary>A number that is missing is 0 in the model, and the schema's business.</summary>
    private static Refusal? NotPositive(int number, string field, Func<Place> place) =>
        number > 0 || place() is not { Node: YamlScalar { AsInt64: { } } } found ? null
            : PodRefusal.Of(
                found, string.Create(CultureInfo.InvariantCulture, $"The `{field}` is {number}"), "use 1 or more");
}
