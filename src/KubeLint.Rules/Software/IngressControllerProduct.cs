namespace KubeLint.Software;

/// <summary>An Ingress controller, with what it answers to.</summary>
/// <param name="Name">What it calls itself, such as <c>ingress-nginx</c>.</param>
/// <param name="Images">Its images, as in <see cref="SoftwareProduct.Images"/>.</param>
public sealed record IngressControllerProduct(string Name, params IReadOnlyList<string> Images)
    : SoftwareProduct(Name, SoftwareKind.IngressController, Images)
{
    /// <summary>The class names that its usual installations provide, best known first.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>
    /// What stands in <c>spec.controller</c> of its IngressClasses. An installation may add a slash and a name of its
    /// own.
    /// </summary>
    public IReadOnlyList<string> Controllers { get; init; } = [];

    /// <summary>True if it also serves Ingresses that name no class, unless it is told not to.</summary>
    public bool ServesUnclassed { get; init; }

    /// <summary>Starts of annotations that only this controller and its managed Kubernetes read.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary>How it is told to do without node ports; null for a controller that runs in the cluster.</summary>
    public PodAddressing? PodAddressing { get; init; }

    /// <summary>The managed Kubernetes that has it built in, such as <c>GKE</c>, or null.</summary>
    public string? BuiltInto { get; init; }

    /// <summary>Tells whether an IngressClass is meant for this controller.</summary>
    /// <param name="controller">The <c>spec.controller</c> of the IngressClass.</param>
    /// <returns>True if it names this controller, with or without a name of the installation behind it.</returns>
    public bool Handles(string controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        return Controllers.Any(known => controller.StartsWith(known, StringComparison.Ordinal)
            && (controller.Length == known.Length || controller[known.Length] == '/'));
    }
}
