using k8s.Models;

namespace KubeLint.Manifests;

/// <summary>
/// The security settings that hold for a container: its own where it has them, and else those of its pod. Only what
/// both can have is here; the rest is for a container or for a pod alone.
/// </summary>
/// <param name="container">The container.</param>
internal readonly struct EffectiveSecurityContext(Container container)
{
    private readonly V1SecurityContext? _own = container.Model.SecurityContext;
    private readonly V1PodSecurityContext? _ofPod = container.Template.Spec.SecurityContext;

    /// <summary>Whether the kubelet starts the container only if its user is not root; null if nothing tells.</summary>
    public bool? RunAsNonRoot => _own?.RunAsNonRoot ?? _ofPod?.RunAsNonRoot;

    /// <summary>The id of the user; null for that of the image.</summary>
    public long? RunAsUser => _own?.RunAsUser ?? _ofPod?.RunAsUser;

    /// <summary>The filter of system calls; null for the default of the node. It is taken over as a whole.</summary>
    public V1SeccompProfile? SeccompProfile => _own?.SeccompProfile ?? _ofPod?.SeccompProfile;

    /// <summary>The place of a setting, wherever it comes from.</summary>
    /// <param name="property">A property that <see cref="V1SecurityContext"/> and its counterpart both have.</param>
    /// <returns>The place of the setting that holds, or <see cref="PlaceToSet"/> if there is none.</returns>
    public Place At(string property)
    {
        Manifest manifest = container.Template.Manifest;
        return _own is not null && manifest.Has(_own, property) ? manifest.At(_own, property)
            : _ofPod is not null && manifest.Has(_ofPod, property) ? manifest.At(_ofPod, property)
            : PlaceToSet(property);
    }

    /// <summary>Where to set what the container does not have of its own.</summary>
    /// <param name="property">A property of <see cref="V1SecurityContext"/>.</param>
    /// <returns>The place of the container's own security context, or of its name.</returns>
    public Place PlaceToSet(string property) => _own is not null
        ? container.Template.Manifest.At(_own, property) : container.At(nameof(V1Container.Name));
}
