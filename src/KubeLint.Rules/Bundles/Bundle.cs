using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>All objects of a scan, joined.</summary>
public sealed class Bundle
{
    internal Bundle(IReadOnlyList<ManifestFile> files, LintSettings settings)
    {
        Files = files;
        Settings = settings;
    }

    /// <summary>The files, sorted by path.</summary>
    public IReadOnlyList<ManifestFile> Files { get; }

    /// <summary>What the user has told of the project and its cluster.</summary>
    public LintSettings Settings { get; }

    /// <summary>The environment that an object is meant for.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The environment, and what decided it.</returns>
    public DetectedEnvironment EnvironmentOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return new DetectedEnvironment(Settings.Environment ?? EnvironmentKind.Unknown, "nothing says which environment it is for");
    }
}
