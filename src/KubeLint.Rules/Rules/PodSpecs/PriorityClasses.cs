using k8s.Models;
using KubeLint.Bundles;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The values of priority classes, as far as they are known.</summary>
internal static class PriorityClasses
{
    /// <summary>The value of a class.</summary>
    /// <param name="name">The class; null or empty for the default.</param>
    /// <param name="bundle">What may hold it.</param>
    /// <returns>The value, or null if nobody tells; 0 for no class where no class claims to be the default.</returns>
    public static int? ValueOf(string? name, Bundle bundle) => name switch
    {
        "system-cluster-critical" => 2_000_000_000,
        "system-node-critical" => 2_000_001_000,
        null or "" => All(bundle).Any(each => each.GlobalDefault is true) ? null : 0,
        _ => All(bundle).Where(each => each.Metadata?.Name == name).Select(each => each.Value).Distinct().ToArray()
            is [var only] ? only : null,
    };

    private static IEnumerable<V1PriorityClass> All(Bundle bundle) =>
        bundle.All<V1PriorityClass>().Select(each => each.Model);
}
