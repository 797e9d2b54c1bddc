namespace KubeLint.Bundles.Routes;

/// <summary>Where an Ingress or route passes requests on to.</summary>
/// <param name="Services">The Service backends with a name, as <see cref="ServiceBackends.Of"/> gives them.</param>
/// <param name="HasActions">
/// True if a backend of an Ingress is an action: AWS' controller finds in annotations where that leads.
/// </param>
internal sealed record RouteBackends(IReadOnlyList<ServiceBackend> Services, bool HasActions)
{
    /// <summary>Of an object that passes on nothing.</summary>
    public static RouteBackends None { get; } = new([], HasActions: false);
}
