using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSecurity;

/// <summary>A volume that is a file or folder of the node.</summary>
[Rule(
    "KL8014",
    "hostpath-volume",
    RuleFamily.PodSecurity,
    Severity.Warning,
    Summary = "A volume of a pod is a file or folder of the node.",
    Equivalents =
    [
        "polaris:hostPathSet", "trivy:KSV-0023", "kics:aa8f7a35", "kubescape:C-0048",
        "datree:CONTAINERS_INCORRECT_KEY_HOSTPATH", "monokle:PSS105", "monokle:KSV023", "kyverno:disallow-host-path",
        "kyverno:restrict-volume-types", "pss:baseline/hostPathVolumes", "pss:restricted/restrictedVolumes",
        "terrascan:AC_K8S_0076", "gatekeeper:k8spsphostfilesystem",
    ])]
internal sealed class HostPathVolume : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        List<V1Volume>? volumes = null;
        foreach (V1Volume volume in template.Spec.Volumes.Each())
        {
            if (volume.HostPath is not null)
            {
                (volumes ??= []).Add(volume);
            }
        }

        if (volumes is null)
        {
            return;
        }

        if (volumes.Count > 1 && NodeAccess.NeedOf(template, context) is { } need)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"{template.DisplayName} has {volumes.Count} volumes that are files or folders of its node");
            NodeAccess.ReportNeeded(PlaceOf(volumes[0], template), message, need, context);
            return;
        }

        foreach (V1Volume volume in volumes)
        {
            NodeAccess.Report(
                template,
                PlaceOf(volume, template),
                volume.HostPath.Path is { Length: > 0 } path
                    ? $"Volume `{volume.Name}` is `{path}` of the node" : $"Volume `{volume.Name}` is one of the node",
                "pods on other nodes find other files there, and what can write to the node can take it over",
                "keep data in a PersistentVolumeClaim, scratch files in an emptyDir, settings in a ConfigMap",
                context);
        }
    }

    private static Place PlaceOf(V1Volume volume, PodTemplate template) =>
        template.Manifest.At(volume.HostPath, nameof(volume.HostPath.Path));
}
