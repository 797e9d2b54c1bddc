using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The fields that take certain values only, of which the published schemas say nothing, or too little (the validation
/// of the API groups).
/// </summary>
internal static class ClosedValues
{
    private static readonly string[] _claimPolicies = ["Retain", "Delete"];

    /// <summary>The fields of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the fields; none for most parts.</param>
    public static void List(object part, TableRows<ClosedValue> rows) => rows.AddRange(Of(part));

    private static IEnumerable<ClosedValue> Of(object part) => part switch
    {
        V1StatefulSetSpec { PersistentVolumeClaimRetentionPolicy: { } policy } =>
        [
            new(policy, nameof(policy.WhenDeleted), policy.WhenDeleted, _claimPolicies),
            new(policy, nameof(policy.WhenScaled), policy.WhenScaled, _claimPolicies),
        ],
        V1ServiceSpec { TrafficDistribution: not null } spec =>
        [
            new(
                spec,
                nameof(spec.TrafficDistribution),
                spec.TrafficDistribution,
                "PreferClose",
                "PreferSameZone",
                "PreferSameNode"),
        ],
        V1IngressClassSpec { Parameters: { } parameters } =>
            [new(parameters, nameof(parameters.Scope), parameters.Scope, "Cluster", "Namespace")],
        V1LimitRangeSpec spec => (spec.Limits ?? [])
            .Where(limit => limit.Type?.Contains('/', StringComparison.Ordinal) == false)
            .Select(limit => new ClosedValue(
                limit, nameof(limit.Type), limit.Type, "Container", "Pod", "PersistentVolumeClaim")),
        V2HorizontalPodAutoscalerSpec spec => OfAutoscaler(spec),
        V1JobSpec spec => (spec.PodFailurePolicy?.Rules ?? []).SelectMany(rule => rule.OnPodConditions ?? [])
            .Select(pattern => new ClosedValue(
                pattern, nameof(pattern.Status), pattern.Status, "True", "False", "Unknown")),
        V1CSIDriverSpec spec => OfDriver(spec),
        V1ValidatingAdmissionPolicyBindingSpec { ParamRef: { } reference } =>
        [
            new(
                reference,
                nameof(reference.ParameterNotFoundAction),
                reference.ParameterNotFoundAction,
                "Allow",
                "Deny"),
        ],
        _ => [],
    };

    private static IEnumerable<ClosedValue> OfAutoscaler(V2HorizontalPodAutoscalerSpec spec) =>
    [
        .. (spec.Metrics ?? []).Select(metric => new ClosedValue(
            metric, nameof(metric.Type), metric.Type, "Resource", "ContainerResource", "Pods", "Object", "External")),
        .. MetricParts.Targets(spec).Select(target => new ClosedValue(
            target, nameof(target.Type), target.Type, "Utilization", "AverageValue", "Value")),
        .. MetricParts.ScalingRules(spec).Select(rules => new ClosedValue(
            rules, nameof(rules.SelectPolicy), rules.SelectPolicy, "Max", "Min", "Disabled")),
        .. MetricParts.ScalingRules(spec).SelectMany(rules => rules.Policies ?? []).Select(policy => new ClosedValue(
            policy, nameof(policy.Type), policy.Type, "Pods", "Percent")),
    ];

    private static IEnumerable<ClosedValue> OfDriver(V1CSIDriverSpec spec) =>
    [
        new(
            spec, nameof(spec.FsGroupPolicy), spec.FsGroupPolicy, "ReadWriteOnceWithFSType", "File", "None"),
        .. (spec.VolumeLifecycleModes ?? []).Select((mode, index) => new ClosedValue(
            spec, nameof(spec.VolumeLifecycleModes), mode, "Persistent", "Ephemeral") { Index = index }),
    ];
}
