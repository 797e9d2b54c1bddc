using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in pods whose processes are processes of a Windows node.</summary>
/// <param name="template">The pod.</param>
internal sealed class HostProcessFaults(PodTemplate template)
{
    private V1WindowsSecurityContextOptions? OfPod => template.Spec.SecurityContext?.WindowsOptions;

    /// <summary>All of them.</summary>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> Faults()
    {
        if (template.Spec.Os?.Name is "linux" || template.Containers.FirstOrDefault(IsOnHost) is not { } container)
        {
            yield break;
        }

        V1PodSpec spec = template.Spec;
        if (spec.HostNetwork is false
            || (spec.HostNetwork is null && !template.Manifest.Has(spec, nameof(spec.HostNetwork))))
        {
            yield return PodRefusal.Of(
                SettingOf(container),
                $"{container.DisplayName} is a process of the node, and its pod has a network of its own",
                "set `hostNetwork: true` for the pod");
        }

        if (template.Containers.FirstOrDefault(each => !IsOnHost(each)) is { } other)
        {
            yield return PodRefusal.Of(
                SettingOf(container),
                $"{container.DisplayName} is a process of the node, and another container of its pod is not",
                "set `hostProcess` for the whole pod") with
            {
                Other = template.Manifest.At(other.Model, nameof(V1Container.Name)),
                OtherMessage = "the other container",
            };
        }
    }

    private bool IsOnHost(Container container) =>
        container.Model.SecurityContext?.WindowsOptions?.HostProcess ?? OfPod?.HostProcess ?? false;

    private Place SettingOf(Container container)
    {
        V1WindowsSecurityContextOptions options =
            container.Model.SecurityContext?.WindowsOptions is { HostProcess: not null } own ? own : OfPod!;
        return template.Manifest.At(options, nameof(options.HostProcess));
    }
}
