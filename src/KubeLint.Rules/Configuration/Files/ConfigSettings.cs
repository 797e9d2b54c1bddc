using KubeLint.Findings;
using KubeLint.Schemas;

namespace KubeLint.Configuration.Files;

/// <summary>
/// What a config file may hold, <c>kubelint.yaml</c> by name. Whatever it does not name is left to the configs of the
/// folders above it, and then to the profile. All paths in it start from the folder of the file.
/// </summary>
public sealed record ConfigSettings
{
    /// <summary>
    /// Config files whose settings hold where this one says nothing, or the names of profiles. Of several the later
    /// one counts more.
    /// </summary>
    public IReadOnlyList<string>? Extends { get; init; }

    /// <summary>The set of rules to begin with. Default: <c>recommended</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>
    /// The version of Kubernetes that the manifests are for, such as <c>1.34</c>, or the oldest and the newest one
    /// (<c>1.28..1.36</c>). Default: the newest known one.
    /// </summary>
    public KubernetesVersionRange? KubernetesVersion { get; init; }

    /// <summary>The mildest severity that makes the exit code 1. Default: <c>error</c>.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>
    /// Rules that run beside those of the profile: codes, starts of codes (<c>KL7</c>), names, families, or
    /// <c>all</c>.
    /// </summary>
    public IReadOnlyList<string>? Select { get; init; }

    /// <summary>Rules that do not run. Where both lists name a rule, the narrower selector counts.</summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>The severity of all findings of a rule, whatever the rule says.</summary>
    public IReadOnlyDictionary<string, Severity>? Severity { get; init; }

    /// <summary>Options of rules, by the rule's name or code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, RuleOptionValue>>? Options { get; init; }

    /// <summary>Files and folders that are not scanned, in the syntax of .gitignore.</summary>
    public IReadOnlyList<string>? Exclude { get; init; }

    /// <summary>The environments of the project, by name.</summary>
    public IReadOnlyDictionary<string, EnvironmentSection>? Environments { get; init; }

    /// <summary>What is different for some objects.</summary>
    public IReadOnlyList<OverrideSection>? Overrides { get; init; }

    /// <summary>
    /// Objects that exist elsewhere, as <c>Kind/name</c> in whatever namespace or <c>namespace/Kind/name</c>; <c>*</c>
    /// stands for any text.
    /// </summary>
    public IReadOnlyList<string>? External { get; init; }

    /// <summary>What no manifest tells of the cluster.</summary>
    public ClusterSection? Cluster { get; init; }

    /// <summary>
    /// Files and folders with the CustomResourceDefinitions that custom resources are held against; they are not
    /// checked themselves.
    /// </summary>
    public IReadOnlyList<string>? Crds { get; init; }

    /// <summary>
    /// JSON Schema files, whose paths tell their kinds as kubeconform has it; <c>default</c> stands for what is built
    /// in. The first one that knows a kind counts.
    /// </summary>
    public IReadOnlyList<string>? SchemaLocations { get; init; }

    /// <summary>Whether findings may be silenced in the manifests.</summary>
    public SuppressionSection? Suppressions { get; init; }

    /// <summary>The reports to write. Options of the command line take the place of all of them.</summary>
    public IReadOnlyList<OutputSection>? Outputs { get; init; }
}
