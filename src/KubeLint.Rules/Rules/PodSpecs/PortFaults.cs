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
    /// <param name="place">Gives its place.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static Refusal? Find(string? port, Func<Place> place)
    {
        if (port is null || TextTemplates.AppearIn(port))
        {
            return null;
        }

        bool isNumber = int.TryParse(port, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (isNumber && place().Node is YamlScalar { Type: ScalarType.String })
        {
            return PodRefusal.Of(
                place(), $"The port `{port}` is in quotes, which makes it a name", "write the number without quotes");
        }

        return !isNumber ? PodRefusal.OfName("The port name", port, NameGrammar.PortName, place)
            : number is >= 1 and <= Largest ? null
            : PodRefusal.Of(place(), $"{port} is no port number", "use a number from 1 to 65535");
    }
}
