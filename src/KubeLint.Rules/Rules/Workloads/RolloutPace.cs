using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>How many pods of a workload a rolling update may replace at once.</summary>
/// <param name="manifest">The workload.</param>
/// <param name="update">Its <c>rollingUpdate</c>.</param>
/// <param name="unavailable">How many pods may be missing; null where nothing is written.</param>
/// <param name="surge">How many pods may be there beyond the replicas; null where that is not 0.</param>
/// <param name="spec">What has the replicas; null for a DaemonSet.</param>
/// <param name="replicas">The replicas; null where nothing is written.</param>
internal sealed class RolloutPace(
    Manifest manifest, object update, IntOrString? unavailable, IntOrString? surge, object? spec, int? replicas)
{
    private const string MaxUnavailable = nameof(V1RollingUpdateDeployment.MaxUnavailable);

    /// <summary>The workload.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <summary>Where it says how many pods may be missing.</summary>
    public Place UnavailablePlace => Manifest.At(update, MaxUnavailable);

    /// <summary>Where the replicas are written, if they count.</summary>
    public Place? ReplicasPlace => spec is null || replicas is null || unavailable?.Value?.EndsWith('%') == true
        ? null : Manifest.At(spec, nameof(V1DeploymentSpec.Replicas));

    /// <summary>True if no pod may be missing and none may be added.</summary>
    public bool IsStandstill => IsZero(unavailable) && IsZero(surge);

    /// <summary>
    /// True if all pods may be missing. An integer is held against replicas that are written, and above 1.
    /// </summary>
    public bool TakesAll => unavailable?.Value is { } text
        && (IsAll(text) || (replicas > 1 && Number(text) >= replicas))
        && replicas is not 0;

    private static bool IsAll(string text) => text.EndsWith('%') && Number(text[..^1]) >= 100;

    private static bool IsZero(IntOrString? value) =>
        value?.Value is { Length: > 0 } text && Number(text.EndsWith('%') ? text[..^1] : text) == 0;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
