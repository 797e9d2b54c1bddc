using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>The fields of update strategies that go with certain values of others only.</summary>
internal static class StrategyMisfits
{
    /// <summary>The fields of the strategy of a workload.</summary>
    /// <param name="part">The workload's spec.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(object part, TableRows<Misfit> rows)
    {
        if (part is V1DeploymentSpec deployment)
        {
            List(deployment, rows);
        }
        else if (part is V1StatefulSetSpec set)
        {
            List(set, rows);
        }
        else if (part is V1DaemonSetSpec daemon)
        {
            List(daemon, rows);
        }
    }

    private static void List(V1DeploymentSpec spec, TableRows<Misfit> rows)
    {
        if (spec.Strategy is { Type: "Recreate" and { } name, RollingUpdate: not null } strategy)
        {
            rows.Add(Rolling(strategy, nameof(strategy.RollingUpdate), nameof(strategy.Type), name));
        }
    }

    private static void List(V1StatefulSetSpec spec, TableRows<Misfit> rows)
    {
        if (spec.UpdateStrategy is { Type: "OnDelete" and { } name, RollingUpdate: not null } strategy)
        {
            rows.Add(Rolling(strategy, nameof(strategy.RollingUpdate), nameof(strategy.Type), name));
        }
    }

    /// <summary>Without <c>maxUnavailable</c> the API server writes 1 there.</summary>
    private static void List(V1DaemonSetSpec spec, TableRows<Misfit> rows)
    {
        if (spec.UpdateStrategy is { Type: null or "RollingUpdate", RollingUpdate: { MaxSurge: { } surge } update })
        {
            string unavailable = update.MaxUnavailable?.Value ?? "1";
            rows.Add(new(
                new Field(update, nameof(update.MaxSurge)),
                IsSome(surge.Value) && IsSome(unavailable),
                new Field(update, nameof(update.MaxUnavailable)),
                $"`maxUnavailable` is {unavailable}{(update.MaxUnavailable is null ? " by default" : "")}")
            {
                Alternative = "write `maxUnavailable: 0`",
            });
        }
    }

    private static bool IsSome(string number) => number.Any(digit => digit is >= '1' and <= '9');

    private static Misfit Rolling(object strategy, string rolling, string type, string value) =>
        new(new Field(strategy, rolling), IsThere: true, new Field(strategy, type), $"the strategy is `{value}`");
}
