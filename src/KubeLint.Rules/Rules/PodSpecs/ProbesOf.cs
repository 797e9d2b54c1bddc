using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The probes of a container.</summary>
internal static class ProbesOf
{
    /// <summary>All probes that a container has and may have.</summary>
    /// <param name="container">The container.</param>
    /// <returns>Each probe, with what messages call it and the property that holds it.</returns>
    public static IEnumerable<(V1Probe Probe, string Title, string Property)> Container(Container container)
    {
        if (!container.IsLongRunning)
        {
            yield break;
        }

        V1Container model = container.Model;
        if (model.LivenessProbe is { } liveness)
        {
            yield return (liveness, "liveness probe", nameof(model.LivenessProbe));
        }

        if (model.ReadinessProbe is { } readiness)
        {
            yield return (readiness, "readiness probe", nameof(model.ReadinessProbe));
        }

        if (model.StartupProbe is { } startup)
        {
            yield return (startup, "startup probe", nameof(model.StartupProbe));
        }
    }
}
