using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>What scales a workload: a HorizontalPodAutoscaler of any version, or a KEDA ScaledObject.</summary>
public sealed class Autoscaler
{
    private const string Spec = "spec";

    private readonly string _minimumField;
    private readonly int _usualMinimum;

    private Autoscaler(
        Manifest manifest,
        string targetKind,
        string targetName,
        string maximumField,
        string minimumField,
        int usualMinimum)
    {
        _minimumField = minimumField;
        _usualMinimum = usualMinimum;
        Manifest = manifest;
        TargetKind = targetKind;
        TargetName = targetName;
        Maximum = manifest.At(Spec, maximumField);
    }

    /// <summary>The autoscaler.</summary>
    public Manifest Manifest { get; }

    /// <summary>The kind of its target.</summary>
    public string TargetKind { get; }

    /// <summary>The name of its target.</summary>
    public string TargetName { get; }

    /// <summary>Where it says how many replicas there may be.</summary>
    public Place Maximum { get; }

    /// <summary>How many replicas there may be, or null if it does not say.</summary>
    public long? MaximumReplicas => (Maximum.Node as YamlScalar)?.AsInt64;

    /// <summary>Where it says how many replicas there are at least.</summary>
    public Place Minimum => Manifest.At(Spec, _minimumField);

    /// <summary>How many replicas there are at least; null if nobody can read it.</summary>
    public long? MinimumReplicas => Manifest.NodeAt(Spec, _minimumField) switch
    {
        null or YamlScalar { Type: ScalarType.Null } => _usualMinimum,
        YamlScalar number => number.AsInt64,
        _ => null,
    };

    /// <summary>Reads an autoscaler.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>The autoscaler, or null for another kind, or one that names no target.</returns>
    internal static Autoscaler? Read(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("autoscaling", "HorizontalPodAutoscaler")
            when Text(manifest, "name") is { } target && Text(manifest, "kind") is { } kind =>
            new Autoscaler(manifest, kind, target, "maxReplicas", "minReplicas", usualMinimum: 1),
        ("keda.sh", "ScaledObject") when Text(manifest, "name") is { } target =>
            new Autoscaler(
                manifest,
                Text(manifest, "kind") ?? "Deployment",
                target,
                "maxReplicaCount",
                "minReplicaCount",
                usualMinimum: 0),
        _ => null,
    };

    private static string? Text(Manifest manifest, string key) =>
        (manifest.NodeAt(Spec, "scaleTargetRef", key) as YamlScalar)?.AsString;
}
