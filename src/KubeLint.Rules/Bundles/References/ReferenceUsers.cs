using System.Runtime.InteropServices;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>Finds the references that mean an object.</summary>
internal sealed class ReferenceUsers
{
    /// <summary>
    /// References that mean the same objects share one list of them, so that many copies of an object and many users of
    /// it are not paired each with each.
    /// </summary>
    private readonly Dictionary<Manifest, List<List<ObjectReference>>> _groups = [];

    public ReferenceUsers(IEnumerable<ObjectReference> references, Func<ObjectReference, ReferenceTarget> resolve)
    {
        Dictionary<IReadOnlyList<Manifest>, List<ObjectReference>> byTargets =
            new(ReferenceEqualityComparer.Instance);
        foreach (ObjectReference reference in references)
        {
            ReferenceTarget target = resolve(reference);
            if (!target.IsThere || target.Manifests.Count == 0)
            {
                continue;
            }

            if (!byTargets.TryGetValue(target.Manifests, out List<ObjectReference>? group))
            {
                byTargets.Add(target.Manifests, group = []);
                foreach (Manifest manifest in target.Manifests)
                {
                    ref List<List<ObjectReference>>? groups =
                        ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, manifest, out _);
                    (groups ??= []).Add(group);
                }
            }

            group.Add(reference);
        }
    }

    /// <summary>The references that mean an object, in the order of their places.</summary>
    public IReadOnlyList<ObjectReference> Of(Manifest manifest) =>
        !_groups.TryGetValue(manifest, out List<List<ObjectReference>>? groups) ? []
        : groups is [var only] ? only
        : [.. groups.SelectMany(group => group)];
}
