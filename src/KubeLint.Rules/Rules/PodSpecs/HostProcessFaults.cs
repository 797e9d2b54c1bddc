using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in pods whose processes are processes of a Windows node.</summary>
/// <param name="template">The pod.</param>
internal readonly struct HostProcessFaults(PodTemplate template)
{
    private V1WindowsSecurityContextOptions? OfPod => template.Spec.SecurityContext?.WindowsOptions;

    /// <summary>Reports all of them.</summary>
    /// <param name="context">Takes the findings.</param>
    public void Check(RuleContext context)
    {
        if (template.Spec.Os?.Name is "linux" || First(isOnHost: true) is not { } container)
        {
            return;
        }

        V1PodSpec spec = template.Spec;
        if (spec.HostNetwork is false
            || (spec.HostNetwork is null && !template.Manifest.Has(spec, nameof(spec.HostNetwork))))
        {
            PodRefusal.Of(
                SettingOf(container),
                $"{container.DisplayName} is a process of the node, and its pod has a network of its own",
                "set `hostNetwork: true` for the pod").Report(context);
        }

        if (First(isOnHost: false) is { } other)
        {
            (PodRefusal.Of(
                SettingOf(container),
                $"{container.DisplayName} is a process of the node, and another container of its pod is not",
                "set `hostProcess` for the whole pod") with
            {
                Other = template.Manifest.At(other.Model, nameof(V1Container.Name)),
                OtherMessage = "the other container",
            }).Report(context);
        }
    }

    private Container? First(bool isOnHost)
    {
        foreach (Container container in template.Containers)
        {
            bool? own = container.Model.SecurityContext?.WindowsOptions?.HostProcess;
            if ((own ?? OfPod?.HostProcess ?? false) == isOnHost)
            {
                return container;
            }
        }

        return null;
    }

    private Place SettingOf(Container container)
    {
        V1WindowsSecurityContextOptions options =
            container.Model.SecurityContext?.WindowsOptions is { HostProcess: not null } own ? own : OfPod!;
        return template.Manifest.At(options, nameof(options.HostProcess));
    }
}
