using k8s.Models;

namespace KubeLint.Manifests;

/// <summary>A container of a pod template.</summary>
/// <param name="template">The pod template.</param>
/// <param name="model">The container; an ephemeral one has the fields that it shares with the others.</param>
/// <param name="role">What it is for.</param>
public sealed class Container(PodTemplate template, V1Container model, ContainerRole role)
{
    private ImageReference? _image;

    /// <summary>The pod template.</summary>
    public PodTemplate Template { get; } = template;

    /// <summary>The container; an ephemeral one has the fields that it shares with the others.</summary>
    public V1Container Model { get; } = model;

    /// <summary>What the container is for.</summary>
    public ContainerRole Role { get; } = role;

    /// <summary>The container's name; empty if it has none.</summary>
    public string Name => Model.Name ?? "";

    /// <summary>What messages call the container: <c>Container `web`</c>, with the name as code.</summary>
    public string DisplayName => Name.Length > 0 ? $"Container `{Name}`" : "Container without a name";

    /// <summary>The image; null if there is none, or its name is no reference or holds a placeholder.</summary>
    public ImageReference? Image => _image ??= ImageReference.Parse(Model.Image);

    /// <summary>True for a container that runs as long as its pod: a main one or a native sidecar.</summary>
    public bool IsLongRunning => Role is ContainerRole.Main or ContainerRole.Sidecar;

    /// <summary>The place of a field of the container.</summary>
    /// <param name="property">A property of <see cref="V1Container"/>, by <c>nameof</c>.</param>
    /// <returns>The field's place, or that of the nearest key which exists.</returns>
    public Place At(string property) => Template.Manifest.At(Model, property);
}
