using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what confines the processes of a container.</summary>
/// <param name="manifest">The manifest of the pod.</param>
internal readonly struct ProfileFaults(Manifest manifest)
{
    /// <summary>The mistake in a profile of seccomp.</summary>
    /// <param name="profile">The profile, or null.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public Refusal? In(V1SeccompProfile? profile) => profile is null ? null
        : OfFile(profile, profile.Type, profile.LocalhostProfile, nameof(profile.LocalhostProfile), "seccomp")
            ?? PathFaults.NotBelow(
                "The seccomp profile",
                profile.LocalhostProfile,
                manifest,
                new Field(profile, nameof(profile.LocalhostProfile)));

    /// <summary>The mistake in a profile of AppArmor.</summary>
    /// <param name="profile">The profile, or null.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public Refusal? In(V1AppArmorProfile? profile) => profile is null ? null
        : OfFile(profile, profile.Type, profile.LocalhostProfile, nameof(profile.LocalhostProfile), "AppArmor");

    private Refusal? OfFile(object owner, string? type, string? file, string property, string kind) => type switch
    {
        "Localhost" when file is null or "" && (file is "" || !manifest.Has(owner, property)) => PodRefusal.Of(
            manifest.At(owner, property),
            $"The {kind} profile is one of the node, and is not named",
            "add `localhostProfile`"),
        { Length: > 0 } and not "Localhost" when file is not null && !TextTemplates.AppearIn(type) => PodRefusal.Of(
            manifest.At(owner, property).OnKey(),
            $"The {kind} profile has a file, and the type {type}",
            "remove `localhostProfile`, or write `type: Localhost`"),
        _ => null,
    };
}
