using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>A controller that does not say which pods are its own.</summary>
[Rule(
    "KL1012",
    "missing-selector",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "A Deployment, StatefulSet, DaemonSet or ReplicaSet has no selector, or an empty one.",
    Guide = "Workload Resources: Beyond Basic Deployments")]
internal sealed class MissingSelector : PodTemplateRule, IViolationOwner
{
    private const string MatchLabels = "matchLabels";
    private const string MatchExpressions = "matchExpressions";

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        if (!IsController(manifest) || template.IsPartial || IsGivenByKustomize(manifest, context))
        {
            return;
        }

        Place place = manifest.At(PodSelector.Path);
        switch (place.Node)
        {
            case null or YamlScalar { Type: ScalarType.Null }:
                context.Report(
                    place,
                    $"{manifest.DisplayName} has no selector",
                    "the API server refuses it: a controller finds its pods by its selector",
                    Advice(template, context.Bundle));
                break;
            case YamlMapping selector when HasNoRequirement(selector):
                ReportEmpty(template, place, selector, context);
                break;
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) => violation.Kind == ViolationKind.MissingField
        && IsController(manifest) && manifest.PodTemplate is not null
        && violation.Path.ToString() == PodSelector.Path.ToString();

    private static void ReportEmpty(PodTemplate template, Place place, YamlMapping selector, RuleContext context)
    {
        string? stray = selector.EffectiveEntries()
            .Select(entry => entry.Name)
            .FirstOrDefault(name => name is not (MatchLabels or MatchExpressions));
        string subject = $"The selector of {template.Manifest.DisplayName}";
        context.Report(
            stray is null ? place : template.Manifest.At(PodSelector.Path.Key(stray)).OnKey(),
            stray is null ? $"{subject} is empty" : $"{subject} is empty: `{stray}` stands outside `{MatchLabels}`",
            "the API server refuses it: an empty selector would claim every pod of the namespace",
            stray is null ? Advice(template, context.Bundle) : $"move `{stray}` below `{MatchLabels}`");
    }

    private static bool IsController(Manifest manifest) =>
        manifest.ModelObject is V1Deployment or V1StatefulSet or V1DaemonSet or V1ReplicaSet
        && manifest.ApiVersion is "apps/v1" or "apps/v1beta2";

    private static bool HasNoRequirement(YamlMapping selector) =>
        IsEmpty(selector.Find(MatchLabels)) && IsEmpty(selector.Find(MatchExpressions));

    private static bool IsEmpty(YamlEntry? entry) => entry?.Value.Resolved switch
    {
        null or YamlScalar { Type: ScalarType.Null } => true,
        YamlMapping mapping => mapping.Entries.Count == 0,
        YamlSequence sequence => sequence.Items.Count == 0,
        _ => false,
    };

    private static bool IsGivenByKustomize(Manifest manifest, RuleContext context) =>
        context.Bundle.Kustomizations.That(manifest.Source).Any(kustomization => kustomization.PodLabels.Count > 0);

    /// <summary>A label that other pods of the namespace carry too would make two controllers claim one pod.</summary>
    private static string Advice(PodTemplate template, Bundle bundle)
    {
        KeyValuePair<string, string>[] own = [.. template.Labels.Where(label => IsOwn([label]))];
        KeyValuePair<string, string>[] labels = own.Length > 0 ? own[..1] : [.. template.Labels];
        return labels.Length > 0 && IsOwn(labels)
            ? $"add `{MatchLabels}` with labels that set its pods apart, such as "
                + string.Join(", ", labels.Select(label => $"`{label.Key}: {YamlScalar.Write(label.Value)}`"))
            : $"give the template a label of its own such as `app: {template.Manifest.Name}`, "
                + $"and the same to `{MatchLabels}`";

        bool IsOwn(KeyValuePair<string, string>[] some) =>
            bundle.PodsFrom(template.Manifest, new Dictionary<string, string>(some)).All(other => other == template);
    }
}
