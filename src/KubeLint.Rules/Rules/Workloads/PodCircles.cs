using KubeLint.Bundles;
using KubeLint.Manifests;
using LabelledPods = KubeLint.Bundles.MultiMap<
    (object Circle, string Namespace, string Key, string Value), KubeLint.Manifests.PodTemplate>;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// The pods of controllers by their labels and by what they are applied with: a folder or a kustomization. What a
/// kustomization takes in is applied with what else it takes in, not with the folder. In a collection of examples only
/// the objects of one file belong together.
/// </summary>
internal sealed class PodCircles
{
    private readonly LabelledPods _pods = new();
    private readonly ExampleFolders _examples;
    private readonly Bundle _bundle;

    /// <summary>Looks through a bundle.</summary>
    public PodCircles(Bundle bundle)
    {
        _bundle = bundle;
        _examples = new ExampleFolders(bundle);
        foreach (PodTemplate template in bundle.PodTemplates)
        {
            if (PodSelector.Of(template.Manifest) is null)
            {
                continue;
            }

            string name = NamespaceOf(template);
            foreach ((string key, string value) in bundle.LabelsOf(template))
            {
                for (int number = 0; number < CountOf(template); number++)
                {
                    _pods.Add((CircleOf(template, number), name, key, value), template);
                }
            }
        }
    }

    /// <summary>How many circles a workload is in: one for each kustomization that takes it in, or just one.</summary>
    public int CountOf(PodTemplate template) => Math.Max(TakersOf(template).Count, 1);

    /// <summary>The pods with a label in a circle and the namespace of a workload.</summary>
    public LabelledPods.Things With(string key, string value, PodTemplate template, int number) =>
        _pods[(CircleOf(template, number), NamespaceOf(template), key, value)];

    /// <summary>The pods with the rarest of some labels in a circle and the namespace of a workload.</summary>
    public LabelledPods.Things WithRarest(IDictionary<string, string> labels, PodTemplate template, int number)
    {
        LabelledPods.Things? fewest = null;
        foreach ((string key, string value) in labels)
        {
            LabelledPods.Things having = With(key, value, template, number);
            if (fewest is null || having.Count < fewest.Value.Count)
            {
                fewest = having;
            }
        }

        return fewest ?? default;
    }

    private string NamespaceOf(PodTemplate template) =>
        _bundle.NamespaceOf(template.Manifest) ?? NamespaceRelations.Default;

    private IReadOnlyList<Kustomization> TakersOf(PodTemplate template) =>
        _bundle.Kustomizations.That(template.Manifest.Source);

    private object CircleOf(PodTemplate template, int number) =>
        TakersOf(template) is { Count: > 0 } takers ? takers[number]
        : _examples.Contain(template.Manifest.Source.Folder) ? template.Manifest.Source
        : template.Manifest.Source.Folder;
}
