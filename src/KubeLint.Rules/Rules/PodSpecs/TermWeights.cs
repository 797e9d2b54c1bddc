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
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field that holds it.</param>
    /// <returns>The mistake, or null; a weight that is missing is the schema's business.</returns>
    public static Refusal? Find(int weight, Manifest manifest, Field field) =>
        weight is >= 1 and <= Largest || field.In(manifest) is not { Node: YamlScalar { AsInt64: { } } } found ? null
            : PodRefusal.Of(
                found,
                string.Create(CultureInfo.InvariantCulture, $"The weight {weight} is out of range"),
                "use 1 to 100");
}
