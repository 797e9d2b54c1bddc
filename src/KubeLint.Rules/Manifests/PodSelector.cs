using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>How a controller finds its pods: the selector in its spec.</summary>
public sealed class PodSelector
{
    private const string Spec = "spec";
    private const string SelectorKey = "selector";
    private const string MatchLabelsKey = "matchLabels";

    /// <summary>The places of the selector's parts, apart from the manifest's, which several threads read.</summary>
    private readonly ModelPlaces _places = ModelPlaces.WithRoom();

    private PodSelector(YamlMapping node, FieldPath path, bool isPlainMap)
    {
        Selector = isPlainMap
            ? new V1LabelSelector { MatchLabels = Labels(node) }
            : ModelBinder.BindLabelSelector(node, _places, path);
        _places.Keep();
        LabelsPath = isPlainMap ? path : path.Key(MatchLabelsKey);
    }

    /// <summary>The path of the selector in every kind that has one, but for a CronJob.</summary>
    public static FieldPath Path { get; } = FieldPath.Of(Spec, SelectorKey);

    private static FieldPath CronJobPath { get; } = FieldPath.Of(Spec, "jobTemplate", Spec, SelectorKey);

    /// <summary>What it asks for. Its parts have no places in the manifest by reference: use the paths.</summary>
    public V1LabelSelector Selector { get; }

    /// <summary>The path of the map of labels: older kinds have it without <c>matchLabels</c>.</summary>
    public FieldPath LabelsPath { get; }

    /// <summary>The path of one of its expressions.</summary>
    /// <param name="expression">An expression of <see cref="Selector"/>.</param>
    /// <returns>The path from the manifest's root.</returns>
    public FieldPath PathOf(V1LabelSelectorRequirement expression) => _places.PathOf(expression);

    /// <summary>Reads the selector of a controller.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>
    /// The selector of a workload, an Argo Rollout, a ReplicationController, a DeploymentConfig, a Job, or the template
    /// of a CronJob; null for other kinds, and if there is none or it is no mapping.
    /// </returns>
    public static PodSelector? Of(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.PodSelector;
    }

    /// <summary>The same, read anew.</summary>
    internal static PodSelector? Read(Manifest manifest)
    {
        FieldPath path = manifest.ModelObject is V1CronJob ? CronJobPath : Path;
        if (manifest.NodeAt(path) is not YamlMapping node)
        {
            return null;
        }

        return (manifest.Group, manifest.Kind) switch
        {
            _ when manifest.ModelObject is V1Deployment or V1StatefulSet or V1DaemonSet or V1ReplicaSet
                or V1Job or V1CronJob => new PodSelector(node, path, isPlainMap: false),
            ("argoproj.io", "Rollout") => new PodSelector(node, path, isPlainMap: false),
            ("", "ReplicationController") or ("apps.openshift.io", "DeploymentConfig") =>
                new PodSelector(node, path, isPlainMap: true),
            _ => null,
        };
    }

    private static OrderedDictionary<string, string> Labels(YamlMapping node)
    {
        OrderedDictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in node.EffectiveEntries())
        {
            if (entry.Value.Resolved is YamlScalar { AsString: { } value })
            {
                labels[entry.Name] = value;
            }
        }

        return labels;
    }
}
