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
    Summary = "The name of a port of a Service, an Ingress or a network policy breaks the rules for such names.")]
internal sealed class InvalidPortName : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach (NamedField field in ModelParts.Of(manifest).SelectMany(PortNames.Of))
        {
            Place Here() => manifest.At(field.Owner, field.Property);
            if (NameRefusal.Of($"The {field.What} `{field.Value}`", field.Value, field.Grammar, Here)
                is { Place.Node: YamlScalar { Type: ScalarType.String } } refusal)
            {
                yield return IsNumber(field) ? refusal with
                {
                    Message = $"The {field.What} `{field.Value}` is a number in quotes",
                    Advice = "remove the quotes",
                    Why = "the API server refuses it: in quotes it is a name, and a port's name has a letter",
                }
                : refusal;
            }
        }
    }

    private static bool IsNumber(NamedField field) =>
        field.Grammar == NameGrammar.PortName && field.Value is { Length: > 0 } text && text.All(char.IsAsciiDigit);
}
