using KubeLint.Bundles;
using KubeLint.Configuration.Drafts;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Surveys;

/// <summary>Finds the versions of Kubernetes that the configs of cluster tools name.</summary>
internal static class ClusterVersions
{
    /// <summary>Looks for them.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    /// <param name="pathOf">The path of a file from the folder of the config on; null for one outside.</param>
    /// <returns>The versions; the newest one as a proposal if nothing tells.</returns>
    public static Noted<KubernetesVersionRange> In(Bundle bundle, Func<SourceText, string?> pathOf)
    {
        SortedSet<KubernetesVersion> versions = [];
        SortedSet<string> tellers = new(StringComparer.Ordinal);
        foreach (Manifest manifest in bundle.Manifests)
        {
            foreach (string text in TextsIn(manifest))
            {
                if (KubernetesVersion.TryParse(text, out KubernetesVersion version)
                    && KubernetesApi.Versions.Contains(version))
                {
                    versions.Add(version);
                    tellers.Add(pathOf(manifest.Source) ?? manifest.Source.Path);
                }
            }
        }

        return versions.Count == 0
            ? new Noted<KubernetesVersionRange>(
                new KubernetesVersionRange(KubernetesApi.Newest),
                "what the cluster runs; the newest version unless this is set",
                IsProposal: true)
            : new Noted<KubernetesVersionRange>(
                new KubernetesVersionRange(versions.Min, versions.Max),
                tellers.Count == 1 ? $"from {tellers.Min}" : $"from {tellers.Min} and {tellers.Count - 1} more");
    }

    private static IEnumerable<string> TextsIn(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("kubeadm.k8s.io", "ClusterConfiguration") => TextsOf(manifest.NodeAt("kubernetesVersion")),
        ("eksctl.io", "ClusterConfig") => TextsOf(manifest.NodeAt("metadata", "version")),
        ("kind.x-k8s.io", "Cluster") when manifest.NodeAt("nodes") is YamlSequence nodes => nodes.Items
            .SelectMany(node => TextsOf((node.Resolved as YamlMapping)?.Find("image")?.Value.Resolved))
            .Select(image => ImageReference.Parse(image)?.Tag ?? ""),
        _ => [],
    };

    private static string[] TextsOf(YamlNode? node) => node is YamlScalar scalar ? [scalar.Value] : [];
}
