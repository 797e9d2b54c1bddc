using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>How a controller finds its pods: the selector in its spec.</summary>
public sealed class PodSelector
{
    private const string Spec = "spec";
    private const string SelectorKey = "selector";
    private const string MatchLabelsKey = "matchLabels";
    private const string MatchExpressionsKey = "matchExpressions";

    private PodSelector(V1LabelSelector selector, FieldPath labelsPath)
    {
        Selector = selector;
        LabelsPath = labelsPath;
    }

    /// <summary>The path of the selector in every kind that has one.</summary>
    public static FieldPath Path { get; } = FieldPath.Of(Spec, SelectorKey);

    /// <summary>The path of its list of expressions.</summary>
    public static FieldPath ExpressionsPath { get; } = Path.Key(MatchExpressionsKey);

    /// <summary>What it asks for. Its parts have no places of their own in the manifest: use the paths.</summary>
    public V1LabelSelector Selector { get; }

    /// <summary>The path of the map of labels: older kinds have it without <c>matchLabels</c>.</summary>
    public FieldPath LabelsPath { get; }

    /// <summary>Reads the selector of a controller.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>
    /// The selector of a workload of <c>apps/v1</c>, an Argo Rollout, a ReplicationController, a DeploymentConfig, or a
    /// Job with <c>manualSelector</c>; null for other kinds, and if there is none or it is no mapping.
    /// </returns>
    public static PodSelector? Of(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.At(Path).Node is not YamlMapping node)
        {
            return null;
        }

        return (manifest.Group, manifest.Kind) switch
        {
            ("apps", _) when manifest.ModelObject is V1Deployment or V1StatefulSet or V1DaemonSet or V1ReplicaSet =>
                Modern(node),
            ("argoproj.io", "Rollout") => Modern(node),
            ("batch", _) when manifest.ModelObject is V1Job { Spec.ManualSelector: true } => Modern(node),
            ("", "ReplicationController") or ("apps.openshift.io", "DeploymentConfig") =>
                new PodSelector(new V1LabelSelector { MatchLabels = Labels(node) }, Path),
            _ => null,
        };
    }

    private static PodSelector Modern(YamlMapping node) =>
        new(ModelBinder.BindLabelSelector(node, new ModelPlaces(), Path), Path.Key(MatchLabelsKey));

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
