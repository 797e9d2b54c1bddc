using KubeLint.Bundles.References;
using KubeLint.Findings;

namespace KubeLint.Rules.Configuration;

/// <summary>Says of a ConfigMap or Secret that is not there what is known of it.</summary>
internal static class MissingConfig
{
    /// <summary>Reports it: where it is instead, what is called alike, or that nothing of its kind is there.</summary>
    public static FindingDraft Report(ReferenceTarget target, RuleContext context)
    {
        ObjectReference reference = target.Reference;
        FindingDraft draft = context.Report(
            reference.Place,
            $"{reference.From.DisplayName} needs {reference.DisplayName}, which {WhereOf(target, context)}",
            WhyOf(reference.Use),
            AdviceFor(target));
        if (!IsSurelyMissing(target))
        {
            draft.WithSeverity(Severity.Info).WithConfidence(Confidence.Low);
        }

        return target.Nearest is { } nearest ? draft.WithRelated(nearest.At("metadata", "name"), "the nearest name")
            : target.Manifests.Count > 0
                ? draft.WithRelated(target.Manifests[0].At("metadata", "name"), $"the {reference.Kind} of that name")
            : draft;
    }

    /// <summary>
    /// Secrets are kept out of repositories on purpose, so that one is missing means little unless a name is near.
    /// </summary>
    private static bool IsSurelyMissing(ReferenceTarget target) =>
        target.Reference.Use != ReferenceUse.ImagePull
        && (target.Status == ReferenceStatus.OtherNamespace
            || (target.Status == ReferenceStatus.Missing && target.IsKindShown
                && (target.Reference.Kind == "ConfigMap" || target.NearestName is not null)));

    private static string WhereOf(ReferenceTarget target, RuleContext context) => target.Status switch
    {
        ReferenceStatus.OtherNamespace when context.Bundle.NamespaceOf(target.Manifests[0]) is { } space =>
            $"is in namespace `{space}`",
        ReferenceStatus.OtherNamespace => "is in another namespace",
        ReferenceStatus.Unrelated => "is in unrelated folders only",
        _ when !target.IsKindShown => $"is not in the scan; nor is any other {target.Reference.Kind}",
        _ => "is not in the scan",
    };

    private static string WhyOf(ReferenceUse use) => use switch
    {
        ReferenceUse.ImagePull => "images of a private registry cannot be pulled without it",
        ReferenceUse.Volume or ReferenceUse.VolumeLogin =>
            "the pods wait for the volume, and their containers do not start, until it is there",
        _ => "a container does not start without what it takes its variables from",
    };

    private static string AdviceFor(ReferenceTarget target) =>
        target.Status == ReferenceStatus.OtherNamespace ? "put both into one namespace: names do not reach further"
        : target.NearestName is { } name ? $"write `{name}` if that is meant"
        : target.Reference.Use is ReferenceUse.ImagePull or ReferenceUse.VolumeLogin
            ? "add it, or scan the file that holds it too"
        : "add it, scan the file that holds it too, or set `optional: true`";
}
