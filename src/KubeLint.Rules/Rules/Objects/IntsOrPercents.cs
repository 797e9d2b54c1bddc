using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields that take a number of pods or a percentage (<c>ValidateNonnegativeIntOrPercent</c>).</summary>
internal static class IntsOrPercents
{
    /// <summary>The fields of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the fields; none for most parts.</param>
    public static void List(object part, TableRows<IntOrPercent> rows) => rows.AddRange(Of(part));

    private static IEnumerable<IntOrPercent> Of(object part) => part switch
    {
        V1DeploymentSpec { Strategy: { Type: null or "RollingUpdate", RollingUpdate: { } update } } =>
        [
            new(update, nameof(update.MaxUnavailable), update.MaxUnavailable, IsBounded: true),
            new(update, nameof(update.MaxSurge), update.MaxSurge, IsBounded: false),
        ],
        V1DaemonSetSpec { UpdateStrategy: { Type: null or "RollingUpdate", RollingUpdate: { } update } } =>
        [
            new(update, nameof(update.MaxUnavailable), update.MaxUnavailable, IsBounded: true),
            new(update, nameof(update.MaxSurge), update.MaxSurge, IsBounded: true),
        ],
        V1PodDisruptionBudgetSpec spec =>
        [
            new(spec, nameof(spec.MinAvailable), spec.MinAvailable, IsBounded: true),
            new(spec, nameof(spec.MaxUnavailable), spec.MaxUnavailable, IsBounded: true),
        ],
        _ => [],
    };
}
