using System.Globalization;
using KubeLint.Configuration;
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
    Summary = "A port of a Service, an Ingress, a network policy or a webhook is not between 1 and 65535.",
    Equivalents = ["kube-linter:invalid-target-ports"])]
internal sealed class InvalidPortNumber : TableRule<PortField>
{
    private const int HighestPort = 65_535;

    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<PortField> rows) =>
        PortFields.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, PortField port, LintSettings settings)
    {
        Field field = new(port.Owner, port.Property);
        return port.Value is <= 0 or > HighestPort
            && field.In(manifest) is { Node: YamlScalar { AsInt64: not null } } place
            ? new Refusal(
                place,
                string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {port.Value}, which is no port"),
                "write a number from 1 to 65535")
            : null;
    }
}
