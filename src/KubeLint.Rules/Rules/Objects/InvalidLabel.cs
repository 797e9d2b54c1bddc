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
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        MetadataOf.Maps(manifest, "labels", metadata => metadata.Labels).Concat(Selectors(manifest))
            .SelectMany(map => map.Texts, (map, label) => (Path: map.Path.Key(label.Key), Label: label))
            .Select(each => OfLabel(manifest, each.Path, each.Label.Key, each.Label.Value))
            .OfType<Refusal>();

    private static IEnumerable<TextMap> Selectors(Manifest manifest)
    {
        ModelPlaces places = manifest.Places;
        foreach (V1LabelSelector selector in places.All<V1LabelSelector>())
        {
            if (selector.MatchLabels is { } labels)
            {
                yield return MapOf(selector, nameof(selector.MatchLabels), labels);
            }
        }

        foreach (V1PodSpec spec in places.All<V1PodSpec>())
        {
            if (spec.NodeSelector is { } labels)
            {
                yield return MapOf(spec, nameof(spec.NodeSelector), labels);
            }
        }

        object? model = manifest.ModelObject;
        if (model is V1Service { Spec: { Selector: { } ofService } service })
        {
            yield return MapOf(service, nameof(service.Selector), ofService);
        }
        else if (model is V1ReplicationController { Spec: { Selector: { } ofController } controller })
        {
            yield return MapOf(controller, nameof(controller.Selector), ofController);
        }
        else if (model is V1RuntimeClass { Scheduling: { NodeSelector: { } ofNodes } scheduling })
        {
            yield return MapOf(scheduling, nameof(scheduling.NodeSelector), ofNodes);
        }

        TextMap MapOf(object owner, string property, IDictionary<string, string> labels) =>
            new(places.PathOf(owner).Key(ModelFields.JsonName(owner, property)), labels);
    }

    private static Refusal? OfLabel(Manifest manifest, FieldPath path, string key, string value) =>
        NameRefusal.OfKey($"The label key `{key}`", key, NameGrammar.LabelKey, () => manifest.At(path))
        ?? NameRefusal.Of($"The value of label `{key}`", value, NameGrammar.LabelValue, () => manifest.At(path));
}
