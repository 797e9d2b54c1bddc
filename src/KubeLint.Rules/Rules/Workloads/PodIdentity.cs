using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Finds out whether pods ask for their own names.</summary>
internal static class PodIdentity
{
    private static readonly string[] Fields =
    [
        "metadata.name", "metadata.labels['apps.kubernetes.io/pod-index']",
        "metadata.labels['statefulset.kubernetes.io/pod-name']", "metadata.labels", "status.podIP",
    ];

    private static readonly string[] Words = ["HOSTNAME", "hostname", "POD_NAME", "pod-index"];

    /// <summary>Tells whether a container reads the name or the number of its pod.</summary>
    public static bool IsUsedIn(PodTemplate template) =>
        template.Containers.Any(IsUsedIn) || (template.Spec.Volumes ?? []).Any(IsUsedIn);

    private static bool IsUsedIn(Container container) =>
        (container.Model.Env ?? []).Any(variable =>
            IsIdentity(variable.ValueFrom?.FieldRef) || Names(variable.Value))
        || (container.Model.Command ?? []).Concat(container.Model.Args ?? []).Any(Names);

    private static bool IsUsedIn(V1Volume volume) =>
        (volume.DownwardAPI?.Items ?? []).Any(item => IsIdentity(item.FieldRef))
        || (volume.Projected?.Sources ?? [])
            .SelectMany(source => source.DownwardAPI?.Items ?? []).Any(item => IsIdentity(item.FieldRef));

    private static bool IsIdentity(V1ObjectFieldSelector? field) => Fields.Contains(field?.FieldPath);

    private static bool Names(string? text) =>
        text is not null && Array.Exists(Words, word => text.Contains(word, StringComparison.Ordinal));
}
