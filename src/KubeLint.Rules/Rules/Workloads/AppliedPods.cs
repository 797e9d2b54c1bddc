using System.Runtime.InteropServices;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// Finds, by their labels, the pods of controllers that are surely applied together: those of one folder or one
/// kustomization, in one namespace. What a kustomization takes in is applied with what else it takes in, not with the
/// folder. A folder in which two files hold the same object is a collection of examples, which nobody applies as a
/// whole; there, only the objects of one file belong together.
/// </summary>
internal sealed class AppliedPods
{
    private readonly Dictionary<(object Circle, string Namespace, string Key, string Value), List<PodTemplate>> _pods =
        [];

    private readonly HashSet<string> _examples = new(StringComparer.Ordinal);
    private readonly Bundle _bundle;

    /// <summary>Looks through a bundle.</summary>
    public AppliedPods(Bundle bundle)
    {
        _bundle = bundle;
        FindExamples();
        foreach (PodTemplate template in bundle.PodTemplates.Where(each => PodSelector.Of(each.Manifest) is not null))
        {
            string name = NamespaceOf(template);
            foreach (object circle in CirclesOf(template.Manifest))
            {
                foreach ((string key, string value) in bundle.LabelsOf(template))
                {
                    ref List<PodTemplate>? list =
                        ref CollectionsMarshal.GetValueRefOrAddDefault(_pods, (circle, name, key, value), out _);
                    (list ??= []).Add(template);
                }
            }
        }
    }

    /// <summary>The first other workload whose pods a selector matches, or null.</summary>
    public PodTemplate? TakenBy(PodTemplate template, PodSelector selector) => CirclesOf(template.Manifest)
        .SelectMany(circle => Candidates(circle, NamespaceOf(template), selector))
        .FirstOrDefault(other => IsAnother(template.Manifest, other.Manifest)
            && _bundle.Selects(selector.Selector, other) && !AreForms(template, other));

    /// <summary>Of one name and kind they are two versions of one workload.</summary>
    private static bool IsAnother(Manifest one, Manifest other) => one != other
        && (one.Kind != other.Kind || one.Name != other.Name);

    /// <summary>The same containers in two kinds, each in a file of its own, are forms of one workload to choose from.
    /// </summary>
    private bool AreForms(PodTemplate one, PodTemplate other) =>
        one.Manifest.Kind != other.Manifest.Kind && one.Manifest.Source != other.Manifest.Source
        && !_bundle.Vicinity.ShareKustomization(one.Manifest, other.Manifest)
        && one.Containers.Select(container => (container.Name, container.Model.Image))
            .SequenceEqual(other.Containers.Select(container => (container.Name, container.Model.Image)));

    /// <summary>Those with the rarest of the labels; where none is asked for, those with one of the values.</summary>
    private IEnumerable<PodTemplate> Candidates(object circle, string name, PodSelector selector)
    {
        if (selector.Selector.MatchLabels is { Count: > 0 } labels)
        {
            return labels.Select(label => Find(circle, name, label.Key, label.Value)).MinBy(found => found.Count)!;
        }

        return from expression in selector.Selector.MatchExpressions ?? []
               where expression is { OperatorProperty: "In", Key: not null }
               from value in expression.Values ?? []
               from pods in Find(circle, name, expression.Key, value)
               select pods;
    }

    private List<PodTemplate> Find(object circle, string name, string key, string value) =>
        _pods.GetValueOrDefault((circle, name, key, value)) ?? [];

    private string NamespaceOf(PodTemplate template) =>
        _bundle.NamespaceOf(template.Manifest) ?? NamespaceRelations.Default;

    private IReadOnlyList<object> CirclesOf(Manifest manifest) =>
        _bundle.Kustomizations.That(manifest.Source) is { Count: > 0 } kustomizations ? kustomizations
        : [_examples.Contains(manifest.Source.Folder) ? manifest.Source : manifest.Source.Folder];

    private void FindExamples()
    {
        Dictionary<(string Folder, string Kind, string? Namespace, string Name), Manifest> seen =
            new(_bundle.Manifests.Count);
        foreach (Manifest manifest in _bundle.Manifests)
        {
            string folder = manifest.Source.Folder;
            (string Folder, string Kind, string? Namespace, string Name) key =
                (folder, manifest.Kind, manifest.Namespace, manifest.Name);
            if (manifest.Name.Length > 0 && !seen.TryAdd(key, manifest) && seen[key].Source != manifest.Source)
            {
                _examples.Add(folder);
            }
        }
    }
}
