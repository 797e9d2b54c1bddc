using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>What the scan has made without a manifest for it: see <see cref="ObjectMaker"/>.</summary>
internal sealed class MakerIndex
{
    private readonly Bundle _bundle;
    private readonly ReachIndex<(string Kind, string Name), ObjectMaker> _ofManifests;
    private readonly MultiMap<(string Kind, string Name), ObjectMaker> _generated = new();
    private readonly Dictionary<string, HomeIndex<ObjectMaker>> _byKind = new(StringComparer.Ordinal);

    public MakerIndex(Bundle bundle)
    {
        _bundle = bundle;
        List<ObjectMaker> all = [.. bundle.Kustomizations.All.SelectMany(kustomization => kustomization.Generated)];
        foreach (Manifest manifest in bundle.Manifests)
        {
            MakerReader.Read(manifest, all);
        }

        All = all;
        _ofManifests = new ReachIndex<(string Kind, string Name), ObjectMaker>(bundle, maker => maker.Manifest!);
        foreach (ObjectMaker maker in All)
        {
            if (maker.Kustomization is not null)
            {
                _generated.Add((maker.Kind, maker.Name), maker);
            }
            else
            {
                _ofManifests.Add((maker.Kind, maker.Name), maker);
            }

            if (!_byKind.TryGetValue(maker.Kind, out HomeIndex<ObjectMaker>? makers))
            {
                _byKind.Add(
                    maker.Kind, makers = new HomeIndex<ObjectMaker>(bundle.Vicinity, bundle.Kustomizations));
            }

            makers.Add(maker, maker.Source);
        }
    }

    /// <summary>All makers: generators first, then those of objects in the order of their places.</summary>
    public IReadOnlyList<ObjectMaker> All { get; }

    /// <summary>What makes the object that a reference means.</summary>
    public IReadOnlyList<ObjectMaker> Of(ObjectReference reference)
    {
        (string Kind, string Name) key = (reference.Kind, reference.Name);
        var generated = _generated[key];
        Reach<ObjectMaker>? ofManifests = _ofManifests.Of(key);
        if (generated.Count == 0 && ofManifests is null)
        {
            return [];
        }

        List<ObjectMaker> found = [];
        foreach (ObjectMaker maker in generated)
        {
            if (IsMeant(maker, reference.From))
            {
                found.Add(maker);
            }
        }

        if (ofManifests is not null)
        {
            found.AddRange(Of(reference, ofManifests));
        }

        return found;
    }

    /// <summary>What makes objects of a kind near an object.</summary>
    public IEnumerable<ObjectMaker> Near(Manifest from, string kind) =>
        _byKind.TryGetValue(kind, out HomeIndex<ObjectMaker>? makers) ? makers.Near(from.Source) : [];

    private static IEnumerable<ObjectMaker> Of(ObjectReference reference, Reach<ObjectMaker> made) =>
        reference.Namespace is { } scope
            ? made.In(scope).Concat(made.In(name: null)).Concat(Everywhere(reference, made)).Distinct()
            : made.Around(reference.From).Select(each => each.Thing).Concat(Everywhere(reference, made)).Distinct();

    private static IEnumerable<ObjectMaker> Everywhere(ObjectReference reference, Reach<ObjectMaker> made) =>
        made.Meeting(reference.From).Where(maker => maker.IsEverywhere);

    /// <summary>
    /// Outside the kustomization the name has a hash behind it unless it says otherwise; what kustomizations take in
    /// is not always to be seen, so a generator in reach is taken to be meant.
    /// </summary>
    private bool IsMeant(ObjectMaker maker, Manifest from) =>
        _bundle.Kustomizations.Join(maker.Kustomization!, from.Source)
        || _bundle.Vicinity.MayMeet(maker.Kustomization!.Folder, from.Source.Folder);
}
