using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A volume that Kubernetes does not take.</summary>
[Rule(
    "KL0508",
    "invalid-volume",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A volume has several sources, a name that is not a DNS label, or a source that lacks what it needs.")]
internal sealed class InvalidVolume : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Spec.Volumes is not { Count: > 0 } volumes)
        {
            return;
        }

        Manifest manifest = template.Manifest;
        VolumeSourceFaults sources = new(manifest, context);
        foreach (V1Volume volume in volumes.Each())
        {
            if (!NamePlaceholders.IsGiven(volume.Name ?? "", manifest))
            {
                PodRefusal.OfName(
                    "The volume name", volume.Name, NameGrammar.Label, manifest, volume, nameof(volume.Name))
                    ?.Report(context);
            }

            if (VolumeSources.All.CountIn(manifest, volume) > 1)
            {
                IReadOnlyList<Place> set = VolumeSources.All.SetIn(manifest, volume);
                foreach (Place later in set.Skip(1))
                {
                    ReportSecond(volume, later, set[0], context);
                }
            }

            sources.Check(volume);
        }
    }

    private static void ReportSecond(V1Volume volume, Place later, Place earlier, RuleContext context) =>
        context.Report(
                later,
                $"The volume `{volume.Name}` has both `{earlier.Path.LastKey}` and `{later.Path.LastKey}`",
                $"{PodRefusal.Why}: a volume has one source",
                $"keep one of them, or make `{later.Path.LastKey}` a volume of its own")
            .WithRelated(earlier, "its first source");
}
