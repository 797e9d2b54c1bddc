using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// Reads the objects that have a Helm chart installed: Flux' HelmRelease, the HelmChart of K3s and RKE2, and Argo CD's
/// Application.
/// </summary>
internal static class HelmInstallations
{
    /// <summary>Tells whether an object is of a kind that has charts installed.</summary>
    public static bool AreIn(Manifest manifest) => manifest.Kind is "HelmRelease" or "HelmChart" or "Application";

    /// <summary>The charts that an object has installed, with the values that stand in it; null for none.</summary>
    public static IEnumerable<(string Chart, YamlNode? Values)> Of(Manifest manifest)
    {
        switch (manifest.Group, manifest.Kind)
        {
            case ("helm.toolkit.fluxcd.io", "HelmRelease"):
                YamlNode? name = manifest.NodeAt("spec", "chart", "spec", "chart");
                return Chart(name ?? manifest.NodeAt("spec", "chartRef", "name"), manifest.NodeAt("spec", "values"));
            case ("helm.cattle.io", "HelmChart"):
                return Chart(manifest.NodeAt("spec", "chart"), values: null);
            case ("argoproj.io", "Application"):
                return Sources(manifest).SelectMany(source => Chart(
                    source.Find("chart")?.Value.Resolved ?? source.Find("path")?.Value.Resolved,
                    (source.Find("helm")?.Value.Resolved as YamlMapping)?.Find("valuesObject")?.Value.Resolved));
            default:
                return [];
        }
    }

    private static IEnumerable<YamlMapping> Sources(Manifest application) =>
        ((application.NodeAt("spec", "sources") as YamlSequence)?.Items ?? [])
        .Select(item => item.Resolved)
        .Append(application.NodeAt("spec", "source"))
        .OfType<YamlMapping>();

    /// <summary>The last part of a chart's name, path or address.</summary>
    private static IEnumerable<(string Chart, YamlNode? Values)> Chart(YamlNode? name, YamlNode? values) =>
        (name as YamlScalar)?.AsString?.TrimEnd('/') is { Length: > 0 } text
            ? [(text[(text.LastIndexOf('/') + 1)..], values)]
            : [];
}
