using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration;

/// <summary>All that a scan is told beside its files. One object, whoever fills it.</summary>
public sealed record LintSettings
{
    /// <summary>Which rules run, where <see cref="PerFile"/> is null.</summary>
    public RuleSelection Rules
    {
        get => ForAll.Rules;
        init => ForAll = ForAll with { Rules = value };
    }

    /// <summary>What holds for every file, where <see cref="PerFile"/> is null.</summary>
    public FileSettings ForAll { get; init; } = FileSettings.Default;

    /// <summary>
    /// What holds for a file; null if all are told the same. It is called often and from several threads.
    /// </summary>
    public Func<SourceText, FileSettings>? PerFile { get; init; }

    /// <summary>The environment of every object, whatever the manifests say; null to find out.</summary>
    public EnvironmentKind? Environment { get; init; }

    /// <summary>The versions of Kubernetes to hold the objects against; null for the newest known one.</summary>
    public KubernetesVersionRange? KubernetesVersions { get; init; }

    /// <summary>
    /// The files and folders whose CustomResourceDefinitions say what custom resources may hold; <c>-</c> is standard
    /// input. Nothing else in them is looked at.
    /// </summary>
    public IReadOnlyList<string> CustomResourceDefinitions { get; init; } = [];

    /// <summary>
    /// Where schemas are looked for, the first that knows a kind first. <see cref="SchemaLocation.Default"/> is the
    /// last one unless it is named.
    /// </summary>
    public IReadOnlyList<SchemaLocation> SchemaLocations { get; init; } = [];

    /// <summary>What no manifest tells of the cluster.</summary>
    public ClusterFacts Cluster { get; init; } = new();

    /// <summary>
    /// Objects that exist elsewhere, as <c>Kind/name</c> or <c>namespace/Kind/name</c>; <c>*</c> stands for any text.
    /// </summary>
    public IReadOnlyList<string> External { get; init; } = [];

    /// <summary>
    /// What is done with comments and annotations that silence findings, where <see cref="PerFile"/> is null.
    /// </summary>
    public SuppressionSettings Suppressions
    {
        get => ForAll.Suppressions;
        init => ForAll = ForAll with { Suppressions = value };
    }

    /// <summary>The bounds on what is read.</summary>
    public YamlLimits Limits { get; init; } = YamlLimits.Default;

    /// <summary>How many threads are wanted; 0 for one a core.</summary>
    public int Jobs { get; init; }

    /// <summary>How many threads read, check and write; 1 or more.</summary>
    public int Threads => Jobs > 0 ? Jobs : System.Environment.ProcessorCount;

    /// <summary>
    /// The known versions that <see cref="KubernetesVersions"/> means, oldest first; never empty. Of a range without a
    /// known version it is the nearest one.
    /// </summary>
    internal IReadOnlyList<KubernetesVersion> TargetVersions
    {
        get
        {
            if (KubernetesVersions is not { } range)
            {
                return [KubernetesApi.Newest];
            }

            KubernetesVersion[] known = [.. KubernetesApi.Versions.Where(range.Contains)];
            KubernetesVersion oldest = KubernetesApi.Versions[0];
            return known.Length > 0 ? known : [range.Newest < oldest ? oldest : KubernetesApi.Newest];
        }
    }

    /// <summary>What holds for a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The settings.</returns>
    public FileSettings Of(SourceText file) => PerFile is null ? ForAll : PerFile(file);

    /// <summary>Tells whether objects have to work with a version older than the given one.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if one of <see cref="KubernetesVersions"/> is older; false where nobody names versions.</returns>
    public bool TargetsBefore(KubernetesVersion version) =>
        KubernetesVersions is { } versions && versions.Oldest < version;

    /// <summary>Tells whether objects have to work with the given version or a newer one.</summary>
    /// <param name="version">The version; not newer than the newest known one.</param>
    /// <returns>
    /// True if one of <see cref="KubernetesVersions"/> is the same or newer, and where nobody names versions.
    /// </returns>
    public bool TargetsFrom(KubernetesVersion version) =>
        KubernetesVersions is not { } versions || versions.Newest >= version;
}
