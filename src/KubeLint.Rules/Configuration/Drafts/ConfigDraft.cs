using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Schemas;

namespace KubeLint.Configuration.Drafts;

/// <summary>A config file to be written: what one may hold, each setting with a comment.</summary>
public sealed record ConfigDraft
{
    /// <summary>The profiles to begin with; none to say nothing of them.</summary>
    public Noted<IReadOnlyList<string>>? Profiles { get; init; }

    /// <summary>The versions of Kubernetes.</summary>
    public Noted<KubernetesVersionRange>? KubernetesVersion { get; init; }

    /// <summary>The mildest severity that fails.</summary>
    public Noted<FailOn>? FailOn { get; init; }

    /// <summary>The rules that run beside those of the profiles.</summary>
    public IReadOnlyList<Noted<string>> Select { get; init; } = [];

    /// <summary>The rules that do not run.</summary>
    public IReadOnlyList<Noted<string>> Ignore { get; init; } = [];

    /// <summary>The severities of rules, by selector.</summary>
    public IReadOnlyList<Noted<KeyValuePair<string, Severity>>> Severities { get; init; } = [];

    /// <summary>The options of rules; those of one rule side by side.</summary>
    public IReadOnlyList<Noted<(string Rule, string Option, RuleOptionValue Value)>> Options { get; init; } = [];

    /// <summary>What is not scanned.</summary>
    public IReadOnlyList<Noted<string>> Exclude { get; init; } = [];

    /// <summary>The environments by name.</summary>
    public IReadOnlyList<Noted<KeyValuePair<string, EnvironmentSection>>> Environments { get; init; } = [];

    /// <summary>What is different for some objects.</summary>
    public IReadOnlyList<Noted<OverrideSection>> Overrides { get; init; } = [];

    /// <summary>The objects that exist elsewhere.</summary>
    public IReadOnlyList<Noted<string>> External { get; init; } = [];

    /// <summary>The Ingress classes of the cluster.</summary>
    public IReadOnlyList<Noted<string>> IngressClasses { get; init; } = [];

    /// <summary>The Ingress class of Ingresses that name none.</summary>
    public Noted<string>? DefaultIngressClass { get; init; }

    /// <summary>The storage classes of the cluster.</summary>
    public IReadOnlyList<Noted<string>> StorageClasses { get; init; } = [];

    /// <summary>The priority classes of the cluster.</summary>
    public IReadOnlyList<Noted<string>> PriorityClasses { get; init; } = [];

    /// <summary>Whether network policies are enforced.</summary>
    public Noted<NetworkPolicyEffect>? NetworkPolicy { get; init; }

    /// <summary>The namespaces of the cluster.</summary>
    public IReadOnlyList<Noted<string>> Namespaces { get; init; } = [];

    /// <summary>The files and folders of CustomResourceDefinitions.</summary>
    public IReadOnlyList<Noted<string>> Crds { get; init; } = [];

    /// <summary>Where schemas are looked for.</summary>
    public IReadOnlyList<Noted<string>> SchemaLocations { get; init; } = [];

    /// <summary>Whether comments and annotations silence findings.</summary>
    public Noted<bool>? HonoursSuppressions { get; init; }

    /// <summary>Whether the annotations of other linters count.</summary>
    public Noted<bool>? HonoursPeers { get; init; }

    /// <summary>The reports.</summary>
    public IReadOnlyList<Noted<OutputSection>> Outputs { get; init; } = [];

    /// <summary>Lines of comment below all settings.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
