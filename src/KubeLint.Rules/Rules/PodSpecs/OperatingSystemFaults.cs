using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Settings for another operating system than that of the pod.</summary>
/// <param name="template">The pod.</param>
internal sealed class OperatingSystemFaults(PodTemplate template)
{
    private static readonly FieldChoice LinuxOfPod = new(
        new V1PodSecurityContext(),
        nameof(V1PodSecurityContext.AppArmorProfile),
        nameof(V1PodSecurityContext.FsGroup),
        nameof(V1PodSecurityContext.FsGroupChangePolicy),
        nameof(V1PodSecurityContext.RunAsGroup),
        nameof(V1PodSecurityContext.RunAsUser),
        nameof(V1PodSecurityContext.SeLinuxChangePolicy),
        nameof(V1PodSecurityContext.SeLinuxOptions),
        nameof(V1PodSecurityContext.SeccompProfile),
        nameof(V1PodSecurityContext.SupplementalGroups),
        nameof(V1PodSecurityContext.SupplementalGroupsPolicy),
        nameof(V1PodSecurityContext.Sysctls))
    {
        AreObjects = false,
    };

    private static readonly FieldChoice LinuxOfContainer = new(
        new V1SecurityContext(),
        nameof(V1SecurityContext.AllowPrivilegeEscalation),
        nameof(V1SecurityContext.AppArmorProfile),
        nameof(V1SecurityContext.Capabilities),
        nameof(V1SecurityContext.Privileged),
        nameof(V1SecurityContext.ProcMount),
        nameof(V1SecurityContext.ReadOnlyRootFilesystem),
        nameof(V1SecurityContext.RunAsGroup),
        nameof(V1SecurityContext.RunAsUser),
        nameof(V1SecurityContext.SeLinuxOptions),
        nameof(V1SecurityContext.SeccompProfile))
    {
        AreObjects = false,
    };

    private static readonly FieldChoice WindowsOfPod =
        new(new V1PodSecurityContext(), nameof(V1PodSecurityContext.WindowsOptions));

    private static readonly FieldChoice WindowsOfContainer =
        new(new V1SecurityContext(), nameof(V1SecurityContext.WindowsOptions));

    /// <summary>All of them.</summary>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> Faults() => template.Spec.Os?.Name switch
    {
        null => [],
        "linux" => Wrong("Linux", WindowsOfPod, WindowsOfContainer),
        "windows" => Wrong("Windows", LinuxOfPod, LinuxOfContainer),
        { } name when TextTemplates.AppearIn(name) => [],
        { } name =>
        [
            PodRefusal.Of(
                template.Manifest.At(template.Spec.Os, nameof(V1PodOS.Name)),
                $"`{name}` is no operating system that pods run on",
                "use `linux` or `windows`"),
        ],
    };

    /// <summary>What a Windows pod cannot share with its node or among its containers.</summary>
    private IEnumerable<Place> LinuxOfSpec()
    {
        V1PodSpec spec = template.Spec;
        (bool IsSet, string Property)[] fields =
        [
            (spec.HostPID is true, nameof(spec.HostPID)),
            (spec.HostIPC is true, nameof(spec.HostIPC)),
            (spec.HostUsers is not null, nameof(spec.HostUsers)),
            (spec.ShareProcessNamespace is not null, nameof(spec.ShareProcessNamespace)),
        ];
        return fields.Where(field => field.IsSet).Select(field => template.At(field.Property).OnKey());
    }

    private IEnumerable<Refusal> Wrong(string system, FieldChoice ofPod, FieldChoice ofContainer)
    {
        Manifest manifest = template.Manifest;
        IEnumerable<Place> places = template.Spec.SecurityContext is { } security
            ? ofPod.SetIn(manifest, security) : [];
        return places
            .Concat(system is "Windows" ? LinuxOfSpec() : [])
            .Concat(template.Containers.Select(container => container.Model.SecurityContext).OfType<V1SecurityContext>()
                .SelectMany(context => ofContainer.SetIn(manifest, context)))
            .Select(place => PodRefusal.Of(
                place, $"A {system} pod cannot have `{place.Path.LastKey}`", "remove it, or correct `os.name`") with
            {
                Other = manifest.At(template.Spec.Os, nameof(V1PodOS.Name)),
                OtherMessage = "the operating system of the pod",
            });
    }
}
