using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>Finds the containers for whose sake a pod is there.</summary>
internal static class AppContainers
{
    /// <summary>The main containers but for those that serve another one, such as proxies and agents.</summary>
    public static IReadOnlyList<Container> Of(PodTemplate template)
    {
        Container[] all = [.. template.Containers.Where(container => container.Role == ContainerRole.Main)];
        Container[] apps = all.Length > 1 ? [.. all.Where(container => !Serves(container))] : all;
        return apps.Length > 0 ? apps : all;
    }

    /// <summary>The one container for whose sake a pod is there; null if there are several, or none.</summary>
    public static Container? OnlyOne(PodTemplate template)
    {
        Container? only = null;
        foreach (Container container in template.Containers)
        {
            if (container.Role == ContainerRole.Main)
            {
                if (only is not null)
                {
                    return Of(template) is [var app] ? app : null;
                }

                only = container;
            }
        }

        return only;
    }

    private static bool Serves(Container container) =>
        container.Image is { } image
        && (KnownSoftware.In(image)?.Kind is SoftwareKind.Sidecar or SoftwareKind.NodeAgent
            || image.Name.EndsWith("exporter", StringComparison.Ordinal));
}
