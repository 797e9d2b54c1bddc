using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The numbers that the API server takes within bounds only, ports and plain counts left out (the validation of the API
/// groups core, autoscaling, batch, admissionregistration, apiregistration, storage and coordination).
/// </summary>
internal static class NumberRanges
{
    private const int SecondsOfDay = 86_400;
    private const int LongestStabilization = 3_600;
    private const int LongestPeriod = 1_800;
    private const int MostOfIndexedJob = 100_000;
    private const int MostWithManyIndexes = 10_000;
    private const int LongestWebhook = 30;
    private const int HighestGroupPriority = 20_000;
    private const int HighestVersionPriority = 1_000;
    private const int ShortestToken = 600;
    private const int ShortestUpdatePeriod = 10;

    /// <summary>The bounded numbers of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the numbers; none for most parts.</param>
    public static void List(object part, TableRows<NumberRange> rows) => rows.AddRange(Of(part));

    private static IEnumerable<NumberRange> Of(object part) => part switch
    {
        V1ServiceSpec { SessionAffinity: "ClientIP", SessionAffinityConfig.ClientIP: { } config } =>
            [new(config, nameof(config.TimeoutSeconds), config.TimeoutSeconds, 1, SecondsOfDay)],
        V1HorizontalPodAutoscalerSpec spec =>
        [
            .. OfReplicas(spec, nameof(spec.MinReplicas), spec.MinReplicas, nameof(spec.MaxReplicas), spec.MaxReplicas),
            AtLeastOne(spec, nameof(spec.TargetCPUUtilizationPercentage), spec.TargetCPUUtilizationPercentage),
        ],
        V2HorizontalPodAutoscalerSpec spec =>
        [
            .. OfReplicas(spec, nameof(spec.MinReplicas), spec.MinReplicas, nameof(spec.MaxReplicas), spec.MaxReplicas),
            .. MetricParts.Targets(spec).Select(target =>
                AtLeastOne(target, nameof(target.AverageUtilization), target.AverageUtilization)),
            .. MetricParts.ScalingRules(spec).SelectMany(OfScaling),
        ],
        V1JobSpec { CompletionMode: "Indexed" } spec => OfIndexedJob(spec),
        V1ValidatingWebhookConfiguration model => (model.Webhooks ?? []).Select(hook =>
            new NumberRange(hook, nameof(hook.TimeoutSeconds), hook.TimeoutSeconds, 1, LongestWebhook)),
        V1MutatingWebhookConfiguration model => (model.Webhooks ?? []).Select(hook =>
            new NumberRange(hook, nameof(hook.TimeoutSeconds), hook.TimeoutSeconds, 1, LongestWebhook)),
        V1APIServiceSpec spec =>
        [
            new(spec, nameof(spec.GroupPriorityMinimum), spec.GroupPriorityMinimum, 1, HighestGroupPriority),
            new(spec, nameof(spec.VersionPriority), spec.VersionPriority, 1, HighestVersionPriority),
        ],
        V1CSIDriverSpec spec =>
        [
            new(spec, nameof(spec.NodeAllocatableUpdatePeriodSeconds), spec.NodeAllocatableUpdatePeriodSeconds,
                ShortestUpdatePeriod, long.MaxValue),
            .. (spec.TokenRequests ?? []).Select(token => new NumberRange(
                token, nameof(token.ExpirationSeconds), token.ExpirationSeconds, ShortestToken, uint.MaxValue)),
        ],
        V1LeaseSpec spec => [AtLeastOne(spec, nameof(spec.LeaseDurationSeconds), spec.LeaseDurationSeconds)],
        _ => [],
    };

    private static NumberRange AtLeastOne(object owner, string property, long? value) =>
        new(owner, property, value, 1, long.MaxValue);

    /// <summary>No replicas at all are an alpha feature (<c>HPAScaleToZero</c>), off in every version so far.</summary>
    private static IEnumerable<NumberRange> OfReplicas(
        object spec, string minimum, int? least, string maximum, int most) =>
        [AtLeastOne(spec, minimum, least), AtLeastOne(spec, maximum, most)];

    private static IEnumerable<NumberRange> OfScaling(V2HPAScalingRules rules) =>
    [
        new(
            rules,
            nameof(rules.StabilizationWindowSeconds),
            rules.StabilizationWindowSeconds,
            0,
            LongestStabilization),
        .. (rules.Policies ?? []).SelectMany(policy => (IEnumerable<NumberRange>)
        [
            AtLeastOne(policy, nameof(policy.Value), policy.Value),
            new(policy, nameof(policy.PeriodSeconds), policy.PeriodSeconds, 1, LongestPeriod),
        ]),
    ];

    private static IEnumerable<NumberRange> OfIndexedJob(V1JobSpec spec)
    {
        bool hasMany = spec is { Completions: > MostOfIndexedJob, BackoffLimitPerIndex: not null };
        int most = hasMany ? MostWithManyIndexes : MostOfIndexedJob;
        string when = hasMany ? "in a Job of more than 100000 indexes" : "in an indexed Job";
        return
        [
            new(spec, nameof(spec.Parallelism), spec.Parallelism, long.MinValue, most) { When = when },
            new(spec, nameof(spec.MaxFailedIndexes), spec.MaxFailedIndexes, long.MinValue, most) { When = when },
        ];
    }
}
