using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// Label selectors as Kubernetes reads them ("Labels and Selectors"). An empty selector matches everything; what a
/// missing one means depends on the field, so callers decide.
/// </summary>
public static class LabelSelectors
{
    /// <summary>Labels that a controller gives to each of its pods beside those of the template.</summary>
    private static readonly string[] AddedByControllers =
    [
        "apps.kubernetes.io/pod-index", "batch.kubernetes.io/controller-uid",
        "batch.kubernetes.io/job-completion-index", "batch.kubernetes.io/job-name", "controller-revision-hash",
        "controller-uid", "job-name", "pod-template-generation", "pod-template-hash", "rollouts-pod-template-hash",
        PodNameLabel,
    ];

    private const string PodNameLabel = "statefulset.kubernetes.io/pod-name";

    private static readonly IDictionary<string, string> EmptyLabels = new Dictionary<string, string>();

    /// <summary>Tells whether a selector matches labels.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="labels">The labels.</param>
    /// <returns>True if every requirement is met.</returns>
    public static bool Matches(V1LabelSelector selector, IReadOnlyDictionary<string, string> labels)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(labels);
        return (selector.MatchLabels ?? EmptyLabels).All(label => Has(labels, label.Key, label.Value))
            && (selector.MatchExpressions ?? []).All(expression => Matches(expression, labels));
    }

    /// <summary>Tells whether one requirement of a selector is met.</summary>
    /// <param name="requirement">
    /// The requirement. One with an unknown operator matches: the server refuses it anyway.
    /// </param>
    /// <param name="labels">The labels.</param>
    /// <returns>True if it is met.</returns>
    public static bool Matches(V1LabelSelectorRequirement requirement, IReadOnlyDictionary<string, string> labels)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(labels);
        bool exists = labels.TryGetValue(requirement.Key ?? "", out string? value);
        bool isListed = exists && requirement.Values?.Contains(value!) == true;
        return requirement.OperatorProperty switch
        {
            "In" => isListed,
            "NotIn" => !isListed,
            "Exists" => exists,
            "DoesNotExist" => !exists,
            _ => true,
        };
    }

    /// <summary>Tells whether a pod of a template has a label, those that its controller adds included.</summary>
    /// <param name="template">The pod template.</param>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <returns>True if some pod of the template has it.</returns>
    public static bool PodHas(PodTemplate template, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(value);
        if (template.Labels.ContainsKey(key) || !IsAddedByController(key))
        {
            return Has(template.Labels, key, value);
        }

        return key switch
        {
            PodNameLabel => template.Manifest.ModelObject is V1StatefulSet
                && value.StartsWith($"{template.Manifest.Name}-", StringComparison.Ordinal),
            "job-name" or "batch.kubernetes.io/job-name" => template.Manifest.ModelObject is V1Job or V1CronJob
                && value.StartsWith(template.Manifest.Name, StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>The labels of a selector as what they are with every manifest: a dictionary that may be read only.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Labels(IDictionary<string, string> labels) =>
        labels as IReadOnlyDictionary<string, string> ?? labels.AsReadOnly();

    internal static bool IsAddedByController(string key) => AddedByControllers.Contains(key, StringComparer.Ordinal);

    private static bool Has(IReadOnlyDictionary<string, string> labels, string key, string value) =>
        labels.TryGetValue(key, out string? found) && string.Equals(found, value, StringComparison.Ordinal);
}
