using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A port, outside of pods, whose name no port can have.</summary>
[Rule(
    "KL0424",
    "invalid-port-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The name of a port of a Service, an Ingress or a network policy breaks the rules for such names.",
    Equivalents = ["kube-linter:invalid-target-ports"])]
internal sealed class InvalidPortName : TableRule<NamedField>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<NamedField> rows) =>
        PortNames.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, NamedField field, LintSettings settings)
    {
        Refusal? refusal = NameFlaw.In(field.Value, field.Grammar)?.At(
            $"The {field.What} `{field.Value}`", manifest.At(field.Owner, field.Property));
        return refusal is { Place.Node: YamlScalar { Type: ScalarType.String } } && IsNumber(field)
            ? refusal with
            {
                Message = $"The {field.What} `{field.Value}` is a number in quotes",
                Advice = "remove the quotes",
                Why = "the API server refuses it: in quotes it is a name, and a port's name has a letter",
            }
            : refusal;
    }

    private static bool IsNumber(NamedField field) =>
        field.Grammar == NameGrammar.PortName && field.Value is { Length: > 0 } text && text.All(char.IsAsciiDigit);
}
