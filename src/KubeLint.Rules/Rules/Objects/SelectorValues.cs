using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>Whether the values of an expression go with its operator.</summary>
internal static class SelectorValues
{
    /// <summary>Looks at one expression.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="operation">The field of the operator.</param>
    /// <param name="name">The operator; an unknown one takes any values.</param>
    /// <param name="field">The field of the values.</param>
    /// <param name="values">The values; null if there are none.</param>
    /// <returns>The mistake, or null.</returns>
    public static Refusal? Find(Manifest manifest, Field operation, string? name, Field field, IList<string>? values)
    {
        (string Problem, string Advice, bool IsAtKey)? fault = (name, values?.Count ?? 0) switch
        {
            ("In" or "NotIn", 0) => ("has no values", "write `values`", false),
            ("Exists" or "DoesNotExist", > 0) => ("takes no values", "remove `values`", true),
            ("Gt" or "Lt", not 1) => ("takes exactly one value", "write one number", false),
            _ => null,
        };
        if (fault is not { } found)
        {
            return null;
        }

        // A field of a wrong type is there, and the schema's concern.
        Place place = field.In(manifest);
        return place.Node is not (null or YamlSequence or YamlScalar { Type: ScalarType.Null }) ? null
            : new Refusal(
                found.IsAtKey ? place.OnKey() : place, $"The operator {name} {found.Problem}", found.Advice)
            {
                Other = operation.In(manifest),
                OtherMessage = "the operator",
            };
    }
}
