using KubeLint.Findings;

namespace KubeLint.Rules.AccessControl;

/// <summary>A role that allows to create PersistentVolumes.</summary>
[Rule(
    "KL9017",
    "create-persistent-volume-permission",
    RuleFamily.AccessControl,
    Severity.Warning,
    Summary = "A role allows to create PersistentVolumes.",
    Equivalents =
    [
        "kubescape:C-0278",
    ])]
internal sealed class CreatePersistentVolumePermission : PermissionRule
{
    /// <inheritdoc/>
    protected override Permission[] Sought { get; } =
    [
        new("", ["persistentvolumes"], ["create"])
        {
            Doing = "create PersistentVolumes",
            Why = "a volume can be any folder of a node, which a pod then writes to, whatever the Pod Security level",
            Advice = "leave it to a provisioner, and ask for storage with PersistentVolumeClaims",
            ClusterScoped = "PersistentVolumes",
            WorstNames = null,
        },
    ];

    /// <summary>A provisioner looks up the class that a claim asks for.</summary>
    protected override bool IsNeededBy(RoleParts role) => role.Foremost.Any(
        rule => new PolicyRule(rule).Allows("get", "storage.k8s.io", "storageclasses"));
}
