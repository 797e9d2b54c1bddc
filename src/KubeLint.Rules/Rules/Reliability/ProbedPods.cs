using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Reliability;

/// <summary>Tells which pods ought to be probed.</summary>
internal static class ProbedPods
{
    /// <summary>
    /// Tells whether probes are to be judged: of pods that are meant to go on for ever, and whose manifest says all of
    /// them.
    /// </summary>
    /// <param name="template">The pods.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public static bool Include(PodTemplate template, Bundle bundle) =>
        template.Manifest.Kind is not ("Job" or "CronJob" or "PodTemplate")
        && template.Spec.RestartPolicy is null or "" or "Always"
        && !template.IsPartial
        && !template.Manifest.IsOwned
        && !PatchName.IsThatOf(template.Manifest)
        && !bundle.Kustomizations.Patch(template.Manifest, PatchedParts.Probes);
}
