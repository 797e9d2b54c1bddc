using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>An object that lacks each of several fields of which it needs one.</summary>
[Rule(
    "KL0429",
    "missing-one-of",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "None of several fields is there of which the API server wants one, such as the source of a volume.")]
internal sealed class MissingOneOf : TableRule<OneOf>
{
    private const int MostNamed = 4;

    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<OneOf> rows) =>
        Alternatives.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, OneOf choice, LintSettings settings)
    {
        YamlMapping node = manifest.Places.NodeOf(choice.Owner);
        string[] keys = [.. choice.Properties.Select(property => ModelFields.JsonName(choice.Owner, property))];
        return keys.Any(key => IsThere(node.Find(key)?.Value.Resolved, choice))
            || PatchName.IsThatOf(manifest) || MisspeltField.IsIn(manifest, choice.Owner, keys)
            ? null
            : new Refusal(
                manifest.At(choice.Owner) is { Node: YamlMapping } place ? place.OnKey() : manifest.At("spec"),
                $"{choice.What} {Lacks(keys)}",
                $"write {(keys.Length > 1 ? "one of them" : $"`{keys[0]}`")}")
            {
                Why = choice.Why,
            };
    }

    private static bool IsThere(YamlNode? node, OneOf choice) =>
        node is not (null or YamlScalar { Type: ScalarType.Null })
        && !(choice.CountsEmpty && Field.IsEmpty(node))
        && !(choice.CountsBlank && (Field.IsBlank(node) || node is YamlScalar { AsInt64: 0 }));

    private static string Lacks(string[] keys) => keys switch
    {
        [var only] => $"has no `{only}`",
        [var one, var other] => $"has neither `{one}` nor `{other}`",
        _ => $"has none of {string.Join(", ", keys.Take(MostNamed).Select(key => $"`{key}`"))}"
            + (keys.Length > MostNamed ? " and the like" : ""),
    };
}
