using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Finds out whether pods go by their own names or numbers.</summary>
internal static class PodIdentity
{
    private static readonly string[] Fields =
    [
        "metadata.name", "metadata.labels['apps.kubernetes.io/pod-index']",
        "metadata.labels['statefulset.kubernetes.io/pod-name']", "metadata.labels", "status.podIP",
    ];

    private static readonly string[] Words = ["HOSTNAME", "hostname", "POD_NAME", "pod-index"];

    /// <summary>A pod that is told how many there are shares work with them by its number.</summary>
    private static readonly string[] Shares = ["shard", "replicas", "replica-count", "replica_count", "ordinal"];

    /// <summary>Tells whether a container reads the name or the number of its pod, or shares work by it.</summary>
    public static bool IsUsedIn(PodTemplate template) =>
        template.Containers.Any(IsUsedIn) || (template.Spec.Volumes ?? []).Any(IsUsedIn);

    private static bool IsUsedIn(Container container) =>
        (container.Model.Env ?? []).Any(variable =>
            IsIdentity(variable.ValueFrom?.FieldRef) || Names(variable.Value) || Divides(variable.Name))
        || (container.Model.Command ?? []).Concat(container.Model.Args ?? [])
            .Any(text => Names(text) || Divides(text));

    private static bool IsUsedIn(V1Volume volume) =>
        (volume.DownwardAPI?.Items ?? []).Any(item => IsIdentity(item.FieldRef))
        || (volume.Projected?.Sources ?? [])
            .SelectMany(source => source.DownwardAPI?.Items ?? []).Any(item => IsIdentity(item.FieldRef));

    private static bool IsIdentity(V1ObjectFieldSelector? field) => Fields.Contains(field?.FieldPath);

    private static bool Divides(string? text) =>
        text is not null && Array.Exists(Shares, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool Names(string? text) =>
        text is not null && Array.Exists(Words, word => text.Contains(word, StringComparison.Ordinal));
}
