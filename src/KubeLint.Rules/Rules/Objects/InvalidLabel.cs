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
internal sealed class InvalidLabel : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        IEnumerable<TextMap> ofMetadata = MetadataOf.Maps(manifest, "labels", metadata => metadata.Labels);
        foreach (TextMap map in ofMetadata.Concat(Selectors(manifest)))
        {
            foreach ((string key, string value) in map.Texts)
            {
                if (NameFlaw.In(key, NameGrammar.LabelKey) is { } ofKey)
                {
                    yield return ofKey.AtKey($"The label key `{key}`", map.EntryIn(manifest, key));
                }
                else if (NameFlaw.In(value, NameGrammar.LabelValue)?.At(
                    $"The value of label `{key}`", map.EntryIn(manifest, key)) is { } ofValue)
                {
                    yield return ofValue;
                }
            }
        }
    }

    private static IEnumerable<TextMap> Selectors(Manifest manifest)
    {
        ModelPlaces places = manifest.Places;
        foreach (V1LabelSelector selector in places.All<V1LabelSelector>())
        {
            if (selector.MatchLabels is { } labels)
            {
                yield return new TextMap(selector, "matchLabels", labels);
            }
        }

        foreach (V1PodSpec spec in places.All<V1PodSpec>())
        {
            if (spec.NodeSelector is { } labels)
            {
                yield return new TextMap(spec, "nodeSelector", labels);
            }
        }

        object? model = manifest.ModelObject;
        if (model is V1Service { Spec: { Selector: { } ofService } service })
        {
            yield return new TextMap(service, "selector", ofService);
        }
        else if (model is V1ReplicationController { Spec: { Selector: { } ofController } controller })
        {
            yield return new TextMap(controller, "selector", ofController);
        }
        else if (model is V1RuntimeClass { Scheduling: { NodeSelector: { } ofNodes } scheduling })
        {
            yield return new TextMap(scheduling, "nodeSelector", ofNodes);
        }
    }
}
