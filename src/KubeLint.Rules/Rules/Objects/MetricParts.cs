using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The parts of an autoscaler that all of its metrics and both of its directions have.</summary>
internal static class MetricParts
{
    /// <summary>What the metrics of an autoscaler aim at.</summary>
    /// <param name="spec">The autoscaler's spec.</param>
    /// <returns>The targets.</returns>
    public static IEnumerable<V2MetricTarget> Targets(V2HorizontalPodAutoscalerSpec spec) =>
        (spec.Metrics ?? []).SelectMany(metric => (V2MetricTarget?[])
        [
            metric.Resource?.Target, metric.ContainerResource?.Target, metric.Pods?.Target,
            metric.ObjectProperty?.Target, metric.External?.Target,
        ]).OfType<V2MetricTarget>();

    /// <summary>How an autoscaler scales up and down, as far as it says so.</summary>
    /// <param name="spec">The autoscaler's spec.</param>
    /// <returns>The rules of one or both directions.</returns>
    public static IEnumerable<V2HPAScalingRules> ScalingRules(V2HorizontalPodAutoscalerSpec spec) =>
        ((V2HPAScalingRules?[])[spec.Behavior?.ScaleUp, spec.Behavior?.ScaleDown]).OfType<V2HPAScalingRules>();

    /// <summary>The fields of targets of which only one may be there.</summary>
    /// <param name="spec">The autoscaler's spec.</param>
    /// <returns>The exclusions.</returns>
    public static IEnumerable<Exclusion> Exclusions(V2HorizontalPodAutoscalerSpec spec)
    {
        foreach (V2MetricSpec metric in spec.Metrics ?? [])
        {
            foreach (V2MetricTarget target in ((V2MetricTarget?[])
                [metric.Resource?.Target, metric.ContainerResource?.Target]).OfType<V2MetricTarget>())
            {
                if (target is { AverageUtilization: not null, AverageValue: not null })
                {
                    yield return new(target, nameof(target.AverageUtilization), nameof(target.AverageValue));
                }
            }

            if (metric.External?.Target is { Value: not null, AverageValue: not null } external)
            {
                yield return new(external, nameof(external.Value), nameof(external.AverageValue));
            }
        }
    }

    /// <summary>The blocks of metrics that do not go with the type of the metric.</summary>
    /// <param name="spec">The autoscaler's spec.</param>
    /// <returns>The blocks, whether they are there or not.</returns>
    public static IEnumerable<Misfit> Misfits(V2HorizontalPodAutoscalerSpec spec) =>
        (spec.Metrics ?? []).Where(metric => metric.Type is not null).SelectMany(metric =>
            ((string Property, string Type, object? Block)[])
            [
                (nameof(metric.Resource), "Resource", metric.Resource),
                (nameof(metric.ContainerResource), "ContainerResource", metric.ContainerResource),
                (nameof(metric.Pods), "Pods", metric.Pods),
                (nameof(metric.ObjectProperty), "Object", metric.ObjectProperty),
                (nameof(metric.External), "External", metric.External),
            ],
            (metric, block) => new Misfit(
                new Field(metric, block.Property),
                block.Block is not null && block.Type != metric.Type,
                new Field(metric, nameof(metric.Type)),
                $"the type of the metric is `{metric.Type}`"));
}
