using System.Globalization;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The weights of preferred terms.</summary>
internal static class TermWeights
{
    private const int Largest = 100;

    /// <summary>Looks at a weight.</summary>
    /// <param name="weight">The weight; 0 if it is missing.</param>
    /// <param name="place">Gives its place.</param>
    /// <returns>The mistake, or null; a weight that is missing is the schema's business.</returns>
    public static Refusal? Find(int weight, Func<Place> place) =>
        weight is >= 1 and <= Largest || place() is not { Node: YamlScalar { AsInt64: { } } } found ? null
            : PodRefusal.Of(
                found,
                string.Create(CultureInfo.InvariantCulture, $"The weight {weight} is out of range"),
                "use 1 to 100");
}
