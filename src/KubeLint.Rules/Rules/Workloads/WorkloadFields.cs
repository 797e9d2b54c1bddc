using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// Tells which kinds of workloads have which fields in their specs, by the API of the newest version.
/// </summary>
internal static class WorkloadFields
{
    private const string Deployment = "Deployment";
    private const string StatefulSet = "StatefulSet";
    private const string DaemonSet = "DaemonSet";
    private const string Job = "Job";
    private const string CronJob = "CronJob";

    /// <summary>What the kinds are for, to be read behind their names.</summary>
    private static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        [Deployment] = "runs interchangeable pods",
        [StatefulSet] = "runs pods with names and volumes of their own",
        [DaemonSet] = "runs one pod on each node",
        [Job] = "runs pods to their end, once",
        [CronJob] = "makes Jobs by a schedule",
        ["ReplicaSet"] = "only keeps a number of pods running",
        ["ReplicationController"] = "only keeps a number of pods running",
        ["Pod"] = "is a single pod",
    };

    /// <summary>The kinds that are worth naming, the usual ones first.</summary>
    private static readonly (string ApiVersion, string Kind)[] Owners =
    [
        ("apps/v1", Deployment), ("apps/v1", StatefulSet), ("apps/v1", DaemonSet), ("batch/v1", Job),
        ("batch/v1", CronJob),
    ];

    /// <summary>Tells whether an object is a workload whose fields are known.</summary>
    public static bool Knows(Manifest manifest) =>
        Purposes.ContainsKey(manifest.Kind) && FieldsOf(manifest.ApiVersion, manifest.Kind) is not null;

    /// <summary>What the kind does.</summary>
    public static string PurposeOf(string kind) => Purposes[kind];

    /// <summary>The kinds whose spec has a field that the object's own kind does not have.</summary>
    public static IReadOnlyList<string> OwnersOf(Manifest manifest, string field)
    {
        if (!Knows(manifest) || FieldsOf(manifest.ApiVersion, manifest.Kind)!.ContainsKey(field))
        {
            return [];
        }

        // What a CronJob lacks, the Jobs that it makes most likely have.
        string[] owners = OwnersOf(field);
        return manifest.Kind == CronJob && owners.Contains(Job) ? [Job] : owners;
    }

    private static string[] OwnersOf(string field) =>
    [
        .. Owners.Where(owner => FieldsOf(owner.ApiVersion, owner.Kind)?.ContainsKey(field) == true)
            .Select(owner => owner.Kind),
    ];

    /// <summary>What to write instead, where the kind has something of the sort; null otherwise.</summary>
    public static string? Instead(string kind, string field, IReadOnlyList<string> owners) => (kind, field) switch
    {
        (CronJob, _) when owners.Contains(Job) => $"move it to `spec.jobTemplate.spec.{field}`",
        (Deployment, "updateStrategy") => "write `strategy`",
        (StatefulSet or DaemonSet, "strategy") => "write `updateStrategy`",
        (DaemonSet, "replicas") => "remove it: `nodeSelector` and `affinity` of the template choose the nodes",
        (Job, "replicas") => "write `parallelism` for how many pods run at once, or make it a Deployment",
        _ => null,
    };

    private static IReadOnlyDictionary<string, SchemaReference>? FieldsOf(string apiVersion, string kind) =>
        KubernetesApi.Of(KubernetesApi.Newest).Find(apiVersion, kind)?.Schema.Properties?
            .GetValueOrDefault("spec")?.Schema.Properties;
}
