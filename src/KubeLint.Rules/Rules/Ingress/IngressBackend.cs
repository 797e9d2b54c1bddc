using System.Globalization;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>A Service that an Ingress passes requests on to.</summary>
/// <param name="Name">The Service's name.</param>
/// <param name="Place">The place of the name.</param>
/// <param name="Port">The name of its port or, in digits, the number; null if neither is written.</param>
/// <param name="IsPortNumber">True if <paramref name="Port"/> is a number.</param>
/// <param name="PortPlace">The place of the port.</param>
internal sealed record IngressBackend(string Name, Place Place, string? Port, bool IsPortNumber, Place PortPlace)
{
    /// <summary>The port's number, or null if it is given by name or not at all.</summary>
    public int? PortNumber =>
        IsPortNumber && int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number : null;
}
