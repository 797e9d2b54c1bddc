using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// Finds, by their labels, the pods of controllers that are surely applied together: those of one folder or one
/// kustomization, in one namespace. What a kustomization takes in is applied with what else it takes in, not with the
/// folder. A folder in which two files hold the same object is a collection of examples, which nobody applies as a
/// whole; there, only the objects of one file belong together.
/// </summary>
internal sealed class AppliedPods
{
    private readonly MultiMap<(object Circle, string Namespace, string Key, string Value), PodTemplate> _pods = new();
    private readonly HashSet<string> _examples = new(StringComparer.Ordinal);
    private readonly Bundle _bundle;

    /// <summary>Looks through a bundle.</summary>
    public AppliedPods(Bundle bundle)
    {
        _bundle = bundle;
        FindExamples();
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            if (PodSelector.Of(template.Manifest) is null)
            {
                continue;
            }

            string name = NamespaceOf(template);
            IReadOnlyList<Kustomization> takers = bundle.Kustomizations.That(template.Manifest.Source);
            foreach ((string key, string value) in bundle.LabelsOf(template))
            {
                for (int number = 0; number < Math.Max(takers.Count, 1); number++)
                {
                    _pods.Add((CircleOf(template.Manifest, takers, number), name, key, value), template);
                }
            }
        }
    }

    /// <summary>The first other workload whose pods a selector matches, or null.</summary>
    public PodTemplate? TakenBy(PodTemplate template, PodSelector selector)
    {
        string name = NamespaceOf(template);
        IReadOnlyList<Kustomization> takers = _bundle.Kustomizations.That(template.Manifest.Source);
        for (int number = 0; number < Math.Max(takers.Count, 1); number++)
        {
            object circle = CircleOf(template.Manifest, takers, number);
            PodTemplate? taken = selector.Selector.MatchLabels is { Count: > 0 } labels
                ? TakenOf(Rarest(circle, name, labels), template, selector)
                : TakenByValues(circle, name, template, selector);
            if (taken is not null)
            {
                return taken;
            }
        }

        return null;
    }

    private PodTemplate? TakenByValues(object circle, string name, PodTemplate template, PodSelector selector)
    {
        foreach (V1LabelSelectorRequirement expression in selector.Selector.MatchExpressions ?? [])
        {
            if (expression is not { OperatorProperty: "In", Key: { } key })
            {
                continue;
            }

            foreach (string value in expression.Values ?? [])
            {
                if (TakenOf(_pods[(circle, name, key, value)], template, selector) is { } taken)
                {
                    return taken;
                }
            }
        }

        return null;
    }

    private PodTemplate? TakenOf(
        MultiMap<(object Circle, string Namespace, string Key, string Value), PodTemplate>.Things candidates,
        PodTemplate template,
        PodSelector selector)
    {
        foreach (PodTemplate other in candidates)
        {
            if (IsAnother(template.Manifest, other.Manifest)
                && _bundle.Selects(selector.Selector, other) && !AreForms(template, other))
            {
                return other;
            }
        }

        return null;
    }

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

    private MultiMap<(object Circle, string Namespace, string Key, string Value), PodTemplate>.Things Rarest(
        object circle, string name, IDictionary<string, string> labels)
    {
        MultiMap<(object Circle, string Namespace, string Key, string Value), PodTemplate>.Things? fewest = null;
        foreach ((string key, string value) in labels)
        {
            var having = _pods[(circle, name, key, value)];
            if (fewest is null || having.Count < fewest.Value.Count)
            {
                fewest = having;
            }
        }

        return fewest!.Value;
    }

    private string NamespaceOf(PodTemplate template) =>
        _bundle.NamespaceOf(template.Manifest) ?? NamespaceRelations.Default;

    /// <summary>What a pod is applied with: each kustomization that takes it in, or else its folder or file.</summary>
    private object CircleOf(Manifest manifest, IReadOnlyList<Kustomization> takers, int number) =>
        takers.Count > 0 ? takers[number]
        : _examples.Contains(manifest.Source.Folder) ? manifest.Source
        : manifest.Source.Folder;

    private void FindExamples()
    {
        foreach (Manifest manifest in _bundle.Manifests)
        {
            if (manifest.Name.Length > 0 && _bundle.Named(manifest.Kind, manifest.Name) is { Count: > 1 } same
                && same.First == manifest)
            {
                FindExamples(same);
            }
        }
    }

    private void FindExamples(MultiMap<(string Kind, string Name), Manifest>.Things same)
    {
        if (same.Count == 2)
        {
            Manifest one = same.First;
            Manifest other = same.Last;
            if (one.Source != other.Source && one.Source.Folder == other.Source.Folder
                && one.Namespace == other.Namespace)
            {
                _examples.Add(one.Source.Folder);
            }

            return;
        }

        Dictionary<(string Folder, string? Namespace), SourceText> first = [];
        foreach (Manifest manifest in same)
        {
            var key = (manifest.Source.Folder, manifest.Namespace);
            if (!first.TryAdd(key, manifest.Source) && first[key] != manifest.Source)
            {
                _examples.Add(manifest.Source.Folder);
            }
        }
    }
}
