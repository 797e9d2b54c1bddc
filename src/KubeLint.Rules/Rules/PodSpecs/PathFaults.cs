using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Holds paths in a pod spec against what the API server asks of them.</summary>
internal static class PathFaults
{
    /// <summary>A path that must lie below another one: relative, and never up.</summary>
    /// <param name="subject">What the path is, such as <c>The subPath</c>.</param>
    /// <param name="path">The path; null or empty if it is missing, which is not for this to tell.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field that holds it.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static Refusal? NotBelow(string subject, string? path, Manifest manifest, Field field)
    {
        if (string.IsNullOrEmpty(path) || TextTemplates.AppearIn(path))
        {
            return null;
        }

        if (path[0] == '/')
        {
            string below = path.TrimStart('/');
            return PodRefusal.Of(
                field.In(manifest).Part(0, path.Length - below.Length),
                $"{subject} `{path}` is absolute",
                below.Length > 0 ? $"write it relative: `{below}`" : "leave it out to mean all of the volume");
        }

        return GoesUp(subject, path, manifest, field);
    }

    /// <summary>A path that must not go up.</summary>
    /// <param name="subject">What the path is.</param>
    /// <param name="path">The path, or null.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field that holds it.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static Refusal? GoesUp(string subject, string? path, Manifest manifest, Field field)
    {
        foreach (Range range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "..")
            {
                return PodRefusal.Of(
                    field.In(manifest).Part(range.Start.Value, 2),
                    $"{subject} `{path}` goes up with `..`",
                    "write it without `..`");
            }
        }

        return null;
    }

    /// <summary>A path of a file that is put into a volume.</summary>
    /// <param name="subject">What the path is.</param>
    /// <param name="path">The path, or null.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field that holds it.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static Refusal? NotForFile(string subject, string? path, Manifest manifest, Field field) => path switch
    {
        "" => PodRefusal.Of(field.In(manifest), $"{subject} is empty", "name the file"),
        _ when NotBelow(subject, path, manifest, field) is { } fault => fault,
        _ when path?.StartsWith("..", StringComparison.Ordinal) == true => PodRefusal.Of(
            field.In(manifest).Part(0, 2), $"{subject} `{path}` starts with `..`", "write it without `..`"),
        _ => null,
    };
}
