using System.Globalization;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A toleration that Kubernetes does not take.</summary>
[Rule(
    "KL0530",
    "toleration-invalid",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The key, operator, value, effect and seconds of a toleration do not go together.")]
internal sealed class TolerationInvalid : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (V1Toleration toleration in template.Spec.Tolerations.Each())
        {
            PodRefusal.Report(Faults(toleration, template.Manifest).OfType<Refusal>(), context);
        }
    }

    private static IEnumerable<Refusal?> Faults(V1Toleration toleration, Manifest manifest)
    {
        Place At(string property) => manifest.At(toleration, property);
        bool isOperatorKnown = toleration.OperatorProperty is not null
            || !manifest.Has(toleration, nameof(toleration.OperatorProperty));
        string operation = toleration.OperatorProperty is { Length: > 0 } given ? given : "Equal";
        bool hasKey = toleration.Key is { Length: > 0 }
            || (toleration.Key is null && manifest.Has(toleration, nameof(toleration.Key)));
        if (toleration.Key is { Length: > 0 })
        {
            yield return PodRefusal.OfName(
                "The toleration key", toleration.Key, NameGrammar.LabelKey, () => At(nameof(toleration.Key)));
        }

        if (!hasKey && isOperatorKnown && operation is "Equal" or "Gt" or "Lt")
        {
            yield return PodRefusal.Of(
                At(nameof(toleration.OperatorProperty)) is { Exists: true } place ? place : manifest.At(toleration),
                $"A toleration has no key, and the operator {operation}",
                "add the `key` of the taint, or write `operator: Exists` to tolerate all taints");
        }

        if (operation is "Exists" && toleration.Value is { Length: > 0 })
        {
            yield return PodRefusal.Of(
                At(nameof(toleration.Value)),
                "A toleration with the operator Exists has a value",
                "remove the value, or write `operator: Equal`") with
            {
                Other = At(nameof(toleration.OperatorProperty)),
                OtherMessage = "the operator",
            };
        }

        if (isOperatorKnown && operation is "Equal" && toleration.Value is { Length: > 0 })
        {
            yield return PodRefusal.OfName(
                "The toleration value", toleration.Value, NameGrammar.LabelValue, () => At(nameof(toleration.Value)));
        }

        if (operation is "Gt" or "Lt" && toleration.Value is { } number && !TextTemplates.AppearIn(number)
            && !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long _))
        {
            yield return PodRefusal.Of(
                At(nameof(toleration.Value)),
                $"`{number}` cannot be compared by the operator {operation}",
                "write a whole number in quotes");
        }

        bool isOtherEffect = toleration.Effect is not (null or "NoExecute")
            || (toleration.Effect is null && !manifest.Has(toleration, nameof(toleration.Effect)));
        if (toleration.TolerationSeconds is not null && isOtherEffect)
        {
            Place effect = At(nameof(toleration.Effect));
            string named = toleration.Effect is { Length: > 0 } name ? $"the effect {name}" : "any effect";
            yield return PodRefusal.Of(
                At(nameof(toleration.TolerationSeconds)).OnKey(),
                $"A toleration of {named} has `tolerationSeconds`",
                "write `effect: NoExecute`, or remove the seconds: only that effect ends pods") with
            {
                Other = effect.Exists ? effect : null,
                OtherMessage = "the effect",
            };
        }
    }
}
