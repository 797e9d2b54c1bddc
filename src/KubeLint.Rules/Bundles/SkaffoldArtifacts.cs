using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// The images that Skaffold builds. It writes the tag of what it has built into the manifests that it applies, which
/// lie in its own folder or below.
/// </summary>
internal sealed class SkaffoldArtifacts
{
    private readonly Dictionary<string, List<string>> _folders = new(StringComparer.Ordinal);

    public SkaffoldArtifacts(IReadOnlyList<Manifest> manifests)
    {
        foreach (Manifest manifest in manifests.Where(each => each.Group == "skaffold"))
        {
            foreach (YamlNode artifact in (manifest.NodeAt("build", "artifacts") as YamlSequence)?.Items ?? [])
            {
                if (artifact.Resolved is YamlMapping mapping
                    && mapping.Find("image")?.Value.Resolved is YamlScalar { AsString: { } image })
                {
                    _folders.TryAdd(image, []);
                    _folders[image].Add(manifest.Source.Folder);
                }
            }
        }
    }

    /// <summary>Tells whether an image that a file names is built.</summary>
    public bool Build(SourceText source, ImageReference image) =>
        _folders.TryGetValue(image.FullName, out List<string>? folders)
        && folders.Exists(folder => folder.Length == 0 || source.Folder == folder
            || source.Folder.StartsWith($"{folder}/", StringComparison.Ordinal));
}
