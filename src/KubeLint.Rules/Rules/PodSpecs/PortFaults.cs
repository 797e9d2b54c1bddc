using System.Globalization;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the ports that probes and hooks call.</summary>
internal static class PortFaults
{
    private const int Largest = 65535;

    /// <summary>Looks at a port.</summary>
    /// <param name="port">Its number or name; null if it is missing.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="field">The field that holds it.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static Refusal? Find(string? port, Manifest manifest, Field field)
    {
        if (port is null || TextTemplates.AppearIn(port))
        {
            return null;
        }

        if (!int.TryParse(port, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return PodRefusal.OfName(
                "The port name", port, NameGrammar.PortName, manifest, field.Owner, field.Property);
        }

        return field.NodeIn(manifest) is YamlScalar { Type: ScalarType.String }
                ? PodRefusal.Of(
                    field.In(manifest),
                    $"The port `{port}` is in quotes, which makes it a name",
                    "write the number without quotes")
            : number is >= 1 and <= Largest ? null
            : PodRefusal.Of(field.In(manifest), $"{port} is no port number", "use a number from 1 to 65535");
    }
}
