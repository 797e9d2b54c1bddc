using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A port, outside of pods, whose number no port can have.</summary>
[Rule(
    "KL0423",
    "invalid-port-number",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A port of a Service, an Ingress, a network policy or a webhook is not between 1 and 65535.")]
internal sealed class InvalidPortNumber : RefusalRule
{
    private const int HighestPort = 65_535;

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        from part in ModelParts.Of(manifest)
        from port in PortFields.Of(part)
        where port.Value is <= 0 or > HighestPort
        let field = new Field(port.Owner, port.Property)
        let place = field.In(manifest)
        where place.Node is YamlScalar { AsInt64: not null }
        select new Refusal(
            place,
            string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {port.Value}, which is no port"),
            "write a number from 1 to 65535");
}
