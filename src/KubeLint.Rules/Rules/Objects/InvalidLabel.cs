using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A label, of an object or asked for by a selector, that cannot be one.</summary>
[Rule(
    "KL0403",
    "invalid-label",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The key or the value of a label breaks the rules for labels.",
    Equivalents = ["kube-score:label-values"])]
internal sealed class InvalidLabel : ObjectRule
{
    private const string NodeSelector = "nodeSelector";
    private const string Selector = "selector";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (TextMap.OfCustomResource(manifest, "labels") is { } labels)
        {
            Check(manifest, labels, context);
        }

        foreach (V1ObjectMeta metadata in manifest.Places.All<V1ObjectMeta>())
        {
            Check(manifest, new TextMap(metadata, "labels", metadata.Labels), context);
        }

        foreach (V1LabelSelector selector in manifest.Places.All<V1LabelSelector>())
        {
            Check(manifest, new TextMap(selector, "matchLabels", selector.MatchLabels), context);
        }

        foreach (V1PodSpec spec in manifest.Places.All<V1PodSpec>())
        {
            Check(manifest, new TextMap(spec, NodeSelector, spec.NodeSelector), context);
        }

        object? model = manifest.ModelObject;
        if (model is V1Service { Spec: { Selector: { } ofService } service })
        {
            Check(manifest, new TextMap(service, Selector, ofService), context);
        }
        else if (model is V1ReplicationController { Spec: { Selector: { } ofController } controller })
        {
            Check(manifest, new TextMap(controller, Selector, ofController), context);
        }
        else if (model is V1RuntimeClass { Scheduling: { NodeSelector: { } ofNodes } scheduling })
        {
            Check(manifest, new TextMap(scheduling, NodeSelector, ofNodes), context);
        }
    }

    private static void Check(Manifest manifest, TextMap map, RuleContext context)
    {
        foreach ((string key, string value) in map)
        {
            if (NameFlaw.In(key, NameGrammar.LabelKey) is { } ofKey)
            {
                ofKey.AtKey($"The label key `{key}`", map.EntryIn(manifest, key)).Report(context);
            }
            else
            {
                NameFlaw.In(value, NameGrammar.LabelValue)?.At(
                    $"The value of label `{key}`", map.EntryIn(manifest, key))?.Report(context);
            }
        }
    }
}
