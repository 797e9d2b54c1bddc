using System.Globalization;
using KubeLint.Manifests;

namespace KubeLint.Bundles.Routes;

/// <summary>A Service that an Ingress or a route passes requests on to.</summary>
/// <param name="Name">The Service's name.</param>
/// <param name="Place">The place of the name.</param>
/// <param name="Port">The name of its port or, in digits, the number; null if neither is written.</param>
/// <param name="IsPortNumber">True if <paramref name="Port"/> is a number.</param>
/// <param name="PortPlace">The place of the port.</param>
public sealed record ServiceBackend(string Name, Place Place, string? Port, bool IsPortNumber, Place PortPlace)
{
    /// <summary>The namespace that the backend names, or null for that of the route.</summary>
    public string? Namespace { get; init; }

    /// <summary>
    /// True if <see cref="Port"/> is a port of the pods, not of the Service, as in an OpenShift Route.
    /// </summary>
    public bool IsTargetPort { get; init; }

    /// <summary>The port's number, or null if it is given by name or not at all.</summary>
    public int? PortNumber =>
        IsPortNumber && int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number : null;
}
