using KubeLint.Schemas;

namespace KubeLint.Cli.Commands;

/// <summary>The option that names the versions of Kubernetes.</summary>
internal static class KubernetesVersions
{
    /// <summary>What the option is called.</summary>
    public const string Option = "--kubernetes-version";

    /// <summary>The versions that it takes, in words.</summary>
    public static string Known => $"{KubernetesApi.Versions[0]} to {KubernetesApi.Newest}";

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">A version, or two with <c>..</c> between them.</param>
    /// <returns>The versions.</returns>
    /// <exception cref="UsageException">It is neither, or a version is not known.</exception>
    public static KubernetesVersionRange Parse(string typed)
    {
        if (!KubernetesVersionRange.TryParse(typed, out KubernetesVersionRange? range))
        {
            throw new UsageException(
                $"`{Option}` takes a version such as 1.31, or a range such as 1.28..1.36, not `{typed}`");
        }

        foreach (KubernetesVersion version in (ReadOnlySpan<KubernetesVersion>)[range.Oldest, range.Newest])
        {
            if (!KubernetesApi.Versions.Contains(version))
            {
                KubernetesVersion nearest =
                    version < KubernetesApi.Versions[0] ? KubernetesApi.Versions[0] : KubernetesApi.Newest;
                throw new UsageException(
                    $"Kubernetes {version} is not known; the nearest known version is {nearest}, and all of them are "
                    + string.Join(", ", KubernetesApi.Versions));
            }
        }

        return range;
    }
}
