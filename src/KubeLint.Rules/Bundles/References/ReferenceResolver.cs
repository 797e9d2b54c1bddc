using System.Collections.Concurrent;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>Finds what a reference means, as docs/architecture.md ("Joining") says.</summary>
/// <param name="bundle">The bundle.</param>
internal sealed class ReferenceResolver(Bundle bundle)
{
    /// <summary>More names are not looked through for a near one.</summary>
    private const int MostNames = 512;

    /// <summary>
    /// So many objects that one name may mean are looked at one by one; of more, nobody can tell which keys they have.
    /// </summary>
    private const int MostMeant = 64;

    private static readonly string[] CoreKinds =
    [
        ObjectKinds.ConfigMap, ObjectKinds.Secret, ObjectKinds.ServiceAccount, ObjectKinds.PersistentVolumeClaim,
        ObjectKinds.PersistentVolume, ObjectKinds.Service,
    ];

    /// <summary>Kinds of documents that make a Secret, should one of them be unreadable.</summary>
    private static readonly string[] SecretKinds =
        [ObjectKinds.Secret, "SealedSecret", "ExternalSecret", "Certificate", "SecretProviderClass"];

    /// <summary>Annotations of tools that copy an object into other namespaces.</summary>
    private static readonly string[] Copiers =
    [
        "reflector.v1.k8s.emberstack.com/", "replicator.v1.mittwald.de/replicate-to", "kubed.appscode.com/sync",
        "config-syncer.appscode.com/sync",
    ];

    private readonly Lazy<MakerIndex> _makers = new(() => new MakerIndex(bundle));
    private readonly Lazy<MentionIndex> _mentions = new(() => new MentionIndex(bundle));
    private readonly ConcurrentDictionary<Manifest, string[]?> _keys = new();
    private readonly Lazy<SecretMakingJobs> _jobs = new(() => new SecretMakingJobs(bundle));

    /// <summary>Tells whether a name appears outside references.</summary>
    public bool IsMentioned(Manifest from, string name) => _mentions.Value.Has(from, name);

    /// <summary>Finds what the scan tells of the object that a reference means.</summary>
    public ReferenceTarget Resolve(ObjectReference reference)
    {
        Reach<Manifest> named = bundle.Reach.Of(reference.Kind, reference.Name);
        IReadOnlyList<Manifest> found = Meant(reference, named);
        if (found.Count > 0 && IsOfKind(reference, found[0]))
        {
            return Provided(reference, found);
        }

        IReadOnlyList<ObjectMaker> makers = _makers.Value.Of(reference);
        return makers.Count > 0
            ? new ReferenceTarget(reference, ReferenceStatus.Made)
            {
                Makers = makers,
                IsKindShown = true,
                Keys = KeysOf([], makers),
            }
            : WithoutProvider(reference, named, mayBeOther: found.Count > 0);
    }

    private IReadOnlyList<Manifest> Meant(ObjectReference reference, Reach<Manifest> named)
    {
        if (ObjectKinds.AreClusterScoped(reference.Kind))
        {
            return named.Meeting(reference.From);
        }

        if (reference.Namespace is not { } scope || bundle.NamespaceOf(reference.From) == scope)
        {
            return named.Meant(reference.From);
        }

        Manifest[] there = [.. named.In(scope)];
        return there.Length > 0
            ? there
            : [.. named.Meeting(reference.From).Where(each => bundle.NamespaceOf(each) is null
                || bundle.Vicinity.ShareKustomization(reference.From, each))];
    }

    /// <summary>Other groups have kinds of the same name: Knative's Service is no Service.</summary>
    private static bool IsOfKind(ObjectReference reference, Manifest found) =>
        found.Group.Length == 0 || !CoreKinds.Contains(reference.Kind, StringComparer.Ordinal);

    private ReferenceTarget Provided(ObjectReference reference, IReadOnlyList<Manifest> found)
    {
        IReadOnlyList<Manifest> nearest = found.Count is 1 or > MostMeant
            ? found : AppliedTogether.Nearest(reference.From, found, bundle.Kustomizations);
        IReadOnlyList<ObjectMaker> makers =
            reference.Kind is ObjectKinds.ConfigMap or ObjectKinds.Secret ? _makers.Value.Of(reference) : [];
        return new ReferenceTarget(
            reference, IsTogether(reference, nearest[0])
                ? ReferenceStatus.Provided : ReferenceStatus.ProvidedIfTogether)
        {
            Manifests = nearest.Count == found.Count ? found : nearest,
            Makers = makers,
            IsKindShown = true,
            Keys = nearest.Count > MostMeant ? null : KeysOf(nearest, makers),
        };
    }

    private bool IsTogether(ObjectReference reference, Manifest found) =>
        ObjectKinds.AreClusterScoped(reference.Kind)
        || (reference.Namespace is { } scope
            ? (bundle.NamespaceOf(found) ?? NamespaceRelations.Default) == scope
                || bundle.Vicinity.ShareKustomization(reference.From, found)
            : bundle.Relate(reference.From, found) == NamespaceRelation.Same);

    /// <summary>The keys of all of them, sorted; null if those of one are not known.</summary>
    private string[]? KeysOf(IReadOnlyList<Manifest> manifests, IReadOnlyList<ObjectMaker> makers)
    {
        if (manifests.Count == 1 && makers.Count == 0)
        {
            return KeysOf(manifests[0]);
        }

        SortedSet<string> all = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string>? some in manifests.Select(KeysOf).Concat(makers.Select(maker => maker.Keys)))
        {
            if (some is null)
            {
                return null;
            }

            all.UnionWith(some);
        }

        return [.. all];
    }

    private string[]? KeysOf(Manifest manifest) =>
        manifest.Kind is not (ObjectKinds.ConfigMap or ObjectKinds.Secret) ? null
        : _keys.TryGetValue(manifest, out string[]? known) ? known
        : _keys.GetOrAdd(manifest, bundle.Kustomizations.Patch(manifest) ? null : ConfigKeys.Of(manifest));

    private ReferenceTarget WithoutProvider(ObjectReference reference, Reach<Manifest> named, bool mayBeOther)
    {
        Manifest from = reference.From;
        string kind = reference.Kind;
        if (BuiltInObjects.Hold(kind, reference.Name))
        {
            return new ReferenceTarget(reference, ReferenceStatus.BuiltIn);
        }

        if (bundle.IsExternal(reference.Namespace ?? bundle.NamespaceOf(from), kind, reference.Name))
        {
            return new ReferenceTarget(reference, ReferenceStatus.External);
        }

        IReadOnlyList<Manifest> elsewhere = named.Meeting(from);
        if (mayBeOther || elsewhere.Any(IsCopied) || bundle.CustomResources.MayMakeNamed(from, reference.Name)
            || IsMentioned(from, reference.Name) || (kind == ObjectKinds.Secret && _jobs.Value.AreNear(from)))
        {
            return new ReferenceTarget(reference, ReferenceStatus.MayBeMade);
        }

        if (kind == ObjectKinds.Secret ? bundle.MayBeUnread(from, SecretKinds) : bundle.MayBeUnread(from, kind))
        {
            return new ReferenceTarget(reference, ReferenceStatus.MayBeUnread);
        }

        ReferenceStatus status = elsewhere.Count > 0 ? ReferenceStatus.OtherNamespace
            : bundle.Find(kind, reference.Name).Count > 0 ? ReferenceStatus.Unrelated
            : ReferenceStatus.Missing;
        return Missing(reference, status) with
        {
            Manifests = elsewhere.Count > 0 ? elsewhere : bundle.Find(kind, reference.Name),
        };
    }

    private ReferenceTarget Missing(ObjectReference reference, ReferenceStatus status)
    {
        ObjectMaker[] makers = [.. _makers.Value.Near(reference.From, reference.Kind).Take(MostNames)];
        Manifest? nearest = bundle.Namespaces.Nearest(reference.From, reference.Kind, reference.Name);
        return new ReferenceTarget(reference, status)
        {
            IsKindShown = makers.Length > 0 || bundle.Namespaces.Show(reference.From, reference.Kind),
            Nearest = nearest,
            NearestName =
                nearest?.Name ?? EditDistance.Nearest(reference.Name, makers.Select(maker => maker.Name)),
        };
    }

    private static bool IsCopied(Manifest manifest) =>
        manifest.NodeAt("metadata", "annotations") is YamlMapping annotations
        && annotations.EffectiveEntries().Any(entry => Array.Exists(
            Copiers, start => entry.Name.StartsWith(start, StringComparison.Ordinal)));
}
