using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>Whether the values of an expression go with its operator.</summary>
internal static class SelectorValues
{
    /// <summary>Looks at one expression.</summary>
    /// <param name="operation">The operator; an unknown one takes any values.</param>
    /// <param name="values">The values; null if there are none.</param>
    /// <param name="place">The place of the values.</param>
    /// <param name="operationPlace">The place of the operator.</param>
    /// <returns>The mistake, or null.</returns>
    public static Refusal? Find(string? operation, IList<string>? values, Place place, Place operationPlace)
    {
        // A field of a wrong type is there, and the schema's concern.
        int? count = place.Node is null or YamlScalar { Type: ScalarType.Null } ? 0 : values?.Count;
        (string Problem, string Advice, bool IsAtKey)? fault = (operation, count) switch
        {
            ("In" or "NotIn", 0) => ("has no values", "write `values`", false),
            ("Exists" or "DoesNotExist", > 0) => ("takes no values", "remove `values`", true),
            ("Gt" or "Lt", not (1 or null)) => ("takes exactly one value", "write one number", false),
            _ => null,
        };
        return fault is not { } found ? null
            : new Refusal(
                found.IsAtKey ? place.OnKey() : place, $"The operator {operation} {found.Problem}", found.Advice)
            {
                Other = operationPlace,
                OtherMessage = "the operator",
            };
    }
}
