using System.Collections.Concurrent;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// Decides the environment of an object. The first source that knows wins: the settings, the object's labels and
/// annotations, those of its Namespace, the namespace's name, the folders of its file and of the kustomizations that
/// take the file in.
/// </summary>
internal sealed class EnvironmentDetector(Bundle bundle)
{
    private const string TierKey = "tier";

    private static readonly string[] EnvironmentKeys =
        ["environment", "env", "app.kubernetes.io/environment", "stage", TierKey];

    private static readonly DetectedEnvironment Unknown =
        new(EnvironmentKind.Unknown, "nothing tells which environment it is for");

    private readonly ConcurrentDictionary<string, DetectedEnvironment?> _folders = new(StringComparer.Ordinal);

    public DetectedEnvironment Detect(Manifest manifest) =>
        FromSettings(manifest)
        ?? FromMetadata(manifest, "the")
        ?? FromNamespace(manifest)
        ?? FromFolders(manifest)
        ?? Unknown;

    private DetectedEnvironment? FromSettings(Manifest manifest)
    {
        if (bundle.Settings.Environment is { } chosen)
        {
            return new DetectedEnvironment(chosen, "the scan was told so");
        }

        foreach (EnvironmentDefinition definition in bundle.Settings.Of(manifest.Source).Environments)
        {
            if (Includes(definition, manifest))
            {
                return new DetectedEnvironment(definition.Kind, $"the configuration counts it to `{definition.Name}`")
                {
                    Name = definition.Name,
                };
            }
        }

        return null;
    }

    private bool Includes(EnvironmentDefinition definition, Manifest manifest) =>
        definition.MeansFile
        || (bundle.NamespaceOf(manifest) is { } name && definition.HasNamespace(name))
        || (definition.Labels.Count > 0 && definition.Labels.All(label => HasLabel(manifest, label)));

    /// <summary>The label or annotation that tells which environment an object is for.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The path of the label or annotation and what it tells, or null if there is none.</returns>
    public static (FieldPath Path, EnvironmentKind Kind)? LabelOf(Manifest manifest)
    {
        foreach (string part in (ReadOnlySpan<string>)["labels", "annotations"])
        {
            if (manifest.NodeAt("metadata", part) is not YamlMapping map)
            {
                continue;
            }

            foreach (string key in EnvironmentKeys)
            {
                if ((map.Find(key)?.Value.Resolved as YamlScalar)?.AsString is { } value
                    && EnvironmentWords.Read(value) is not EnvironmentKind.Unknown and var kind)
                {
                    return (FieldPath.Of("metadata", part, key), kind);
                }
            }
        }

        return null;
    }

    private static DetectedEnvironment? FromMetadata(Manifest manifest, string owner)
    {
        if (LabelOf(manifest) is not var (path, kind))
        {
            return null;
        }

        string noun = path.Parent!.LastKey == "labels" ? "label" : "annotation";
        string? value = (manifest.At(path).Node as YamlScalar)?.AsString;
        return new DetectedEnvironment(kind, $"{owner} {noun} `{path.LastKey}: {value}`");
    }

    private DetectedEnvironment? FromNamespace(Manifest manifest)
    {
        if (bundle.NamespaceOf(manifest) is not { } name)
        {
            return null;
        }

        foreach (Manifest declared in bundle.Named("Namespace", name))
        {
            if (bundle.Vicinity.MayMeet(manifest, declared)
                && FromMetadata(declared, "its Namespace has the") is { } found)
            {
                return found;
            }
        }

        return EnvironmentWords.Read(name) is not EnvironmentKind.Unknown and var kind
            ? new DetectedEnvironment(kind, $"the namespace is called `{name}`")
            : null;
    }

    private DetectedEnvironment? FromFolders(Manifest manifest)
    {
        if (FromFolder(manifest.Source.Folder) is { } own)
        {
            return own;
        }

        DetectedEnvironment? agreed = null;
        foreach (Kustomization kustomization in bundle.Kustomizations.That(manifest.Source))
        {
            if (FromFolder(kustomization.Folder) is not { } found)
            {
                continue;
            }

            if (agreed is not null && agreed.Kind != found.Kind)
            {
                return null;
            }

            agreed = found;
        }

        return agreed;
    }

    /// <summary>The innermost folder that tells; what lies around the scanned folder says nothing.</summary>
    private DetectedEnvironment? FromFolder(string folder)
    {
        foreach (string around in bundle.Vicinity.Around(folder))
        {
            if (!_folders.TryGetValue(around, out DetectedEnvironment? told))
            {
                told = _folders.GetOrAdd(around, ReadFolder(around));
            }

            if (told is not null)
            {
                return told;
            }
        }

        return null;
    }

    private static DetectedEnvironment? ReadFolder(string folder)
    {
        string name = folder[(folder.LastIndexOf('/') + 1)..];
        return EnvironmentWords.Read(name) is not EnvironmentKind.Unknown and var kind
            ? new DetectedEnvironment(kind, $"the folder is called `{name}`")
            : null;
    }

    private static bool HasLabel(Manifest manifest, KeyValuePair<string, string> label) =>
        manifest.NodeAt("metadata", "labels", label.Key) is YamlScalar { AsString: { } value }
        && string.Equals(value, label.Value, StringComparison.Ordinal);
}
