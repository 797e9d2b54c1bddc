using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>What autoscalers cannot do without.</summary>
internal static class AutoscalerNeeds
{
    /// <summary>The fields that an autoscaler needs.</summary>
    /// <param name="spec">The autoscaler's spec.</param>
    /// <returns>The fields.</returns>
    public static IEnumerable<NeededField> Of(V2HorizontalPodAutoscalerSpec spec)
    {
        foreach (V2MetricSpec metric in spec.Metrics ?? [])
        {
            foreach (NeededField field in OfMetric(metric))
            {
                yield return field;
            }
        }

        foreach (V2HPAScalingRules rules in MetricParts.ScalingRules(spec))
        {
            // Without the field, the API server fills in policies of its own.
            if (rules.Policies is { Count: 0 })
            {
                yield return new(rules, nameof(rules.Policies), "a list of policies needs one");
            }
        }
    }

    private static IEnumerable<NeededField> OfMetric(V2MetricSpec metric)
    {
        string? block = metric.Type switch
        {
            "Resource" => nameof(metric.Resource),
            "ContainerResource" => nameof(metric.ContainerResource),
            "Pods" => nameof(metric.Pods),
            "Object" => nameof(metric.ObjectProperty),
            "External" => nameof(metric.External),
            _ => null,
        };
        if (block is not null)
        {
            yield return new(metric, block, $"the type of the metric is `{metric.Type}`");
        }

        if (metric.Pods?.Target is { } target)
        {
            yield return new(target, nameof(target.AverageValue), "a metric of pods is compared by its average");
        }
    }
}
