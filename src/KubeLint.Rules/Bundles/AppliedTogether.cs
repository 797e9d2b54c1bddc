using KubeLint.Manifests;

namespace KubeLint.Bundles;

/// <summary>Tells which objects are surely applied together: those of a file, a folder or a kustomization.</summary>
internal static class AppliedTogether
{
    /// <summary>Tells whether two objects are.</summary>
    public static bool Are(Manifest one, Manifest other, KustomizationIndex kustomizations) =>
        one.Source.Folder == other.Source.Folder
        || kustomizations.TakeInBoth(one.Source, other.Source);

    /// <summary>
    /// Of several objects that another one can mean by a name, those that are applied together with it; all of them if
    /// none is.
    /// </summary>
    public static IReadOnlyList<Manifest> Nearest(
        Manifest from, IReadOnlyList<Manifest> candidates, KustomizationIndex kustomizations)
    {
        List<Manifest> near = [];
        for (int index = 0; index < candidates.Count; index++)
        {
            if (Are(from, candidates[index], kustomizations))
            {
                near.Add(candidates[index]);
            }
        }

        return near.Count > 0 ? near : candidates;
    }
}
