using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field that is missing or empty and must not be, though no schema says so.</summary>
[Rule(
    "KL0428",
    "missing-needed-field",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field is missing or empty that the API server insists on, such as the ports of a Service.")]
internal sealed class MissingNeededField : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (NeededField needed in ModelParts.Of(manifest).SelectMany(NeededFields.Of))
        {
            Field field = new(needed.Owner, needed.Property);
            Place place = needed.MapKey is { } key
                ? manifest.At(needed.Owner, needed.Property, key) : field.In(manifest);
            bool isMissing = place.Node is null or YamlScalar { Type: ScalarType.Null };
            bool isEmpty = needed.IsText ? Field.IsBlank(place.Node) : Field.IsEmpty(place.Node);
            if (isEmpty && !(needed.IsInSchema && isMissing) && IsReadable(place, manifest)
                && !IsCalledPatch(manifest) && !MisspeltField.IsIn(manifest, needed.Owner, field.Key))
            {
                string name = needed.MapKey is null ? field.Key : $"{field.Key}.{needed.MapKey}";
                yield return new Refusal(
                    place,
                    $"{manifest.DisplayName} has {(isMissing ? "no" : "an empty")} `{name}`",
                    $"write `{name}`")
                {
                    Why = $"the API server refuses it: {needed.Why}",
                };
            }
        }
    }

    /// <summary>A field in something of a wrong type is missing because of that.</summary>
    private static bool IsReadable(Place place, Manifest manifest)
    {
        if (place.Path.Parent is not { } parent || place.Path.LastKey is null)
        {
            return true;
        }

        YamlNode? owner = manifest.At(parent).Node;
        return owner is null or YamlMapping or YamlScalar { Type: ScalarType.Null };
    }
}
