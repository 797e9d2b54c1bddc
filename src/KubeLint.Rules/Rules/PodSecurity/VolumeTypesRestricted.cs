using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.PodSpecs;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A volume of a kind that belongs into a PersistentVolume.</summary>
[Rule(
    "KL8030",
    "volume-types-restricted",
    RuleFamily.PodSecurity,
    Severity.Warning,
    EnabledByDefault = false,
    Summary = "A pod names the storage behind a volume itself, in place of a claim.",
    Equivalents =
    [
        "trivy:KSV-0028", "monokle:PSS201", "monokle:KSV028", "kyverno:restrict-volume-types",
        "pss:restricted/restrictedVolumes", "terrascan:AC_K8S_0081", "terrascan:AC_K8S_0130",
        "gatekeeper:k8spspvolumetypes", "gatekeeper:k8spspflexvolumes",
    ])]
internal sealed class VolumeTypesRestricted : PodTemplateRule
{
    /// <summary>The types that the restricted level allows, and <c>hostPath</c>, which has a rule of its own.</summary>
    private static readonly FieldChoice Others = new(
        new V1Volume(),
        nameof(V1Volume.ConfigMap),
        nameof(V1Volume.Csi),
        nameof(V1Volume.DownwardAPI),
        nameof(V1Volume.EmptyDir),
        nameof(V1Volume.Ephemeral),
        nameof(V1Volume.HostPath),
        nameof(V1Volume.Image),
        nameof(V1Volume.PersistentVolumeClaim),
        nameof(V1Volume.Projected),
        nameof(V1Volume.Secret));

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (V1Volume volume in template.Spec.Volumes.Each())
        {
            foreach (Place place in VolumeSources.All.SetIn(template.Manifest, volume))
            {
                if (place.Path.LastKey is { } type && !Others.Names.Contains(type))
                {
                    context.Report(
                        place,
                        $"Volume `{volume.Name}` is of the type `{type}`",
                        "whoever may create pods gets at storage this way that nobody has given to the namespace",
                        type is "gitRepo"
                            ? "clone the repository into an emptyDir, in an init container"
                            : "put it into a PersistentVolume, and name the claim to it here");
                }
            }
        }
    }
}
