using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Graphs;

/// <summary>Says in a few words what tells an object from others of its kind.</summary>
internal static class GraphDetails
{
    /// <summary>So many hosts are named, and then counted.</summary>
    private const int MostHosts = 3;

    /// <summary>The words for an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>Hosts, replicas, type or size; empty for kinds that have none.</returns>
    public static string Of(Manifest manifest) => manifest.Kind switch
    {
        "Ingress" => Few(Texts(manifest, "rules", "host")),
        "HTTPRoute" or "GRPCRoute" or "TLSRoute" =>
            Few((manifest.NodeAt("spec", "hostnames") as YamlSequence)?.Items.Select(Text) ?? []),
        "Route" => Text(manifest.NodeAt("spec", "host")) ?? "",
        "Service" when manifest.ModelObject is V1Service service => OfService(service),
        "HorizontalPodAutoscaler" => Range(manifest, "minReplicas", "maxReplicas"),
        "ScaledObject" => Range(manifest, "minReplicaCount", "maxReplicaCount"),
        "PersistentVolumeClaim" => Text(manifest.NodeAt("spec", "resources", "requests", "storage")) ?? "",
        "CronJob" => Text(manifest.NodeAt("spec", "schedule")) ?? "",
        "Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController" or "Rollout" or "DeploymentConfig" =>
            (manifest.NodeAt("spec", "replicas") as YamlScalar)?.AsInt64 is { } count
                ? string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "replica" : "replicas")}") : "",
        _ => "",
    };

    private static string OfService(V1Service service) => service.Spec switch
    {
        { Type: "ExternalName", ExternalName: { } name } => $"is {name}",
        { ClusterIP: "None" } => "headless",
        { Type: { Length: > 0 } type } and { Type: not "ClusterIP" } => type,
        _ => "",
    };

    private static string Range(Manifest manifest, string least, string most) =>
        Text(manifest.NodeAt("spec", most)) is { } maximum
            ? $"{Text(manifest.NodeAt("spec", least)) ?? "1"} to {maximum}" : "";

    private static string Few(IEnumerable<string?> hosts)
    {
        string[] all = [.. hosts.OfType<string>().Distinct(StringComparer.Ordinal)];
        string named = string.Join(", ", all.Take(MostHosts));
        return all.Length <= MostHosts ? named
            : string.Create(CultureInfo.InvariantCulture, $"{named} and {all.Length - MostHosts} more");
    }

    private static IEnumerable<string?> Texts(Manifest manifest, string list, string field) =>
        ((manifest.NodeAt("spec", list) as YamlSequence)?.Items ?? [])
        .Select(item => Text((item.Resolved as YamlMapping)?.Find(field)?.Value.Resolved));

    private static string? Text(YamlNode? node) =>
        (node?.Resolved as YamlScalar)?.Value is { Length: > 0 } text ? text : null;
}
