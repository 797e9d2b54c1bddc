using KubeLint.Yaml;

namespace KubeLint.Rules.Services;

/// <summary>A label that a selector asks for and a pod does not have.</summary>
/// <param name="Key">The key asked for.</param>
/// <param name="Wanted">The value asked for.</param>
/// <param name="PodKey">The pod's label that may be meant, of the same key or of the same value; or null.</param>
/// <param name="PodValue">That label's value; null if there is no such label.</param>
internal sealed record LabelDifference(string Key, string Wanted, string? PodKey, string? PodValue)
{
    /// <summary>What the pod has instead, as the end of a clause.</summary>
    public string Instead => PodKey is null
        ? $"no label `{Key}`"
        : $"`{PodKey}: {YamlScalar.Write(PodValue!)}`, not `{Key}: {YamlScalar.Write(Wanted)}`";
}
