using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>
/// How objects lie to one another, for those that no namespace puts together: an object without one is applied into
/// whatever namespace its neighbours are, and is no neighbour of everything in the scan. This is the one notion that
/// all rules of absence share; docs/architecture.md explains it.
/// </summary>
/// <remarks>
/// Two folders beside one another are <em>rivals</em> if both hold a workload or Service of the same name and
/// namespace: applied together, one would overwrite the other. So they are copies, environments, examples or
/// repositories, each complete in itself.
/// </remarks>
internal sealed class Vicinity
{
    private readonly KustomizationIndex _kustomizations;
    private readonly HashSet<string> _rivals = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _rivalLookup;
    private readonly HashSet<string> _aroundRivals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withPods = new(StringComparer.Ordinal);

    /// <summary>The folders of all objects, each with those around it.</summary>
    private readonly Dictionary<string, string[]> _around = new(StringComparer.Ordinal);

    public Vicinity(Bundle bundle)
    {
        _kustomizations = bundle.Kustomizations;
        _rivalLookup = _rivals.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<(string Kind, string? Namespace, string Name), string> first = [];
        Dictionary<(string Kind, string? Namespace, string Name), SortedSet<string>> several = [];
        foreach (Manifest manifest in bundle.Manifests)
        {
            bool isWorkload = WorkloadKinds.All.Contains(manifest.Kind);
            string folder = manifest.Source.Folder;
            string[] around = Learn(folder);
            if (isWorkload)
            {
                AddPods(around);
            }

            if ((!isWorkload && manifest.Kind != "Service") || manifest.Name.Length == 0
                || manifest.PodTemplate?.IsPartial == true || bundle.Named(manifest.Kind, manifest.Name).Count == 1)
            {
                continue;
            }

            var key = (manifest.Kind, bundle.NamespaceOf(manifest), manifest.Name);
            if (!first.TryAdd(key, folder) && first[key] != folder)
            {
                several.TryAdd(key, new SortedSet<string>(StringComparer.Ordinal) { first[key] });
                several[key].Add(folder);
            }
        }

        foreach (SortedSet<string> folders in several.Values)
        {
            AddRivals(folders);
        }
    }

    /// <summary>
    /// Tells whether one of two objects may be meant by a name or labels in the other: unless both lie in rivals. A
    /// name is evidence in itself, so how far apart the folders are does not matter.
    /// </summary>
    public bool MayMeet(Manifest one, Manifest other) =>
        MayMeet(one.Source.Folder, other.Source.Folder) || ShareKustomization(one, other);

    /// <summary>The same for what lies in two folders.</summary>
    public bool MayMeet(string one, string other) =>
        !FolderPath.Part(one, other, out ReadOnlySpan<char> towardsOne, out ReadOnlySpan<char> towardsOther)
        || !_rivalLookup.Contains(towardsOne) || !_rivalLookup.Contains(towardsOther);

    /// <summary>
    /// Tells whether two objects are neighbours even if neither names the other: in one folder, one in a folder around
    /// the other's, one in the other's home, or both in one kustomization.
    /// </summary>
    public bool AreNear(Manifest one, Manifest other) =>
        FolderPath.IsInside(one.Source.Folder, HomeOf(other.Source.Folder))
        || FolderPath.IsInside(other.Source.Folder, HomeOf(one.Source.Folder))
        || ShareKustomization(one, other);

    /// <summary>
    /// The folder that the objects of a folder are for: itself if pods are run in it or below; else the nearest one
    /// around it where they are, but nothing that rivals lie in.
    /// </summary>
    public string HomeOf(string folder)
    {
        string[] around = Around(folder);
        int home = 0;
        while (!_withPods.Contains(around[home])
            && home + 1 < around.Length && !_aroundRivals.Contains(around[home + 1]))
        {
            home++;
        }

        return around[home];
    }

    /// <summary>A folder and all folders around it, the root last.</summary>
    public string[] Around(string folder) =>
        _around.TryGetValue(folder, out string[]? known) ? known : [.. FolderPath.FromInside(folder)];

    /// <summary>Tells whether a folder lies beside another one that holds some of the same objects.</summary>
    public bool IsRival(string folder) => _rivals.Contains(folder);

    /// <summary>Tells whether some kustomization takes both in.</summary>
    public bool ShareKustomization(Manifest one, Manifest other) =>
        _kustomizations.TakeInBoth(one.Source, other.Source);

    /// <summary>Folders in one folder share the strings of those around them.</summary>
    private string[] Learn(string folder)
    {
        if (_around.TryGetValue(folder, out string[]? known))
        {
            return known;
        }

        string? parent = FolderPath.Parent(folder);
        string[] around = parent is null ? [folder] : [folder, .. Learn(parent)];
        _around.Add(folder, around);
        return around;
    }

    private void AddPods(string[] folders)
    {
        foreach (string folder in folders)
        {
            if (!_withPods.Add(folder))
            {
                return;
            }
        }
    }

    /// <summary>
    /// In the order of their names every folder stands beside one from which its way parts where it does from any.
    /// </summary>
    private void AddRivals(SortedSet<string> folders)
    {
        foreach ((string one, string other) in folders.Zip(folders.Skip(1)))
        {
            if (FolderPath.Part(one, other, out ReadOnlySpan<char> towardsOne, out ReadOnlySpan<char> towardsOther))
            {
                string rival = towardsOne.ToString();
                _rivals.Add(rival);
                _rivals.Add(towardsOther.ToString());
                _aroundRivals.Add(FolderPath.Parent(rival)!);
            }
        }
    }
}
