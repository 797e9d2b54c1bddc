using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Bundles;

/// <summary>Which kustomizations of the scan take in which files, directly or through one another.</summary>
public sealed class KustomizationIndex
{
    private readonly Dictionary<string, List<Kustomization>> _byFile = new(StringComparer.Ordinal);

    /// <summary>
    /// The same by the file itself: this is asked for every pair of objects that may belong together.
    /// </summary>
    private readonly Dictionary<SourceText, List<Kustomization>> _bySource = [];

    private readonly HashSet<string> _patches = new(StringComparer.Ordinal);

    /// <summary>The components that a kustomization takes in, directly or not.</summary>
    private readonly Dictionary<Kustomization, List<Kustomization>> _components = [];

    /// <summary>The kustomizations that take in a kustomization, itself among them.</summary>
    private readonly Dictionary<Kustomization, List<Kustomization>> _roots = [];

    /// <summary>Those that, directly or not, take in what is not in the scan.</summary>
    private readonly HashSet<Kustomization> _withUnseen = [];

    /// <summary>What is put before and behind the names in a file, each kustomization its own way.</summary>
    private readonly Dictionary<string, HashSet<(string Prefix, string Suffix)>> _affixes =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<(string Kind, string Name)>> _patchedByFile =
        new(StringComparer.Ordinal);

    /// <summary>What the patches in a file change.</summary>
    private readonly Dictionary<string, PatchedParts> _partsByFile = new(StringComparer.Ordinal);

    internal KustomizationIndex(IReadOnlyList<ManifestFile> files)
    {
        Dictionary<string, Kustomization> byFolder = new(StringComparer.Ordinal);
        foreach (ManifestFile file in files)
        {
            for (int index = 0; index < file.Documents.Count; index++)
            {
                ClassifiedDocument document = file.Documents[index];
                if (document.Kind == DocumentKind.Kustomization
                    && Kustomization.Read(file.Source, document.Document) is { } kustomization)
                {
                    byFolder.TryAdd(kustomization.Folder, kustomization);
                }
            }
        }

        All = [.. byFolder.Values];
        if (All.Count == 0)
        {
            return;
        }

        HashSet<string> paths = new(files.Count, StringComparer.Ordinal);
        foreach (ManifestFile file in files)
        {
            paths.Add(file.Source.ScanPath);
        }

        Stack<(Kustomization Kustomization, string Prefix, string Suffix)> open = [];
        foreach (Kustomization kustomization in All)
        {
            _patches.UnionWith(kustomization.Patches);
            open.Push((kustomization, "", ""));
            Reach(kustomization, open, byFolder, paths);
        }

        foreach (ManifestFile file in files.Where(file => _patches.Contains(file.Source.ScanPath)))
        {
            _patchedByFile[file.Source.ScanPath] =
                [.. file.Documents.Select(document => KustomizePatches.Named(document.Document.Root))];
            _partsByFile[file.Source.ScanPath] = file.Documents.Aggregate(
                PatchedParts.None, (parts, document) => parts | KustomizePatches.PartsOf(document.Document.Root));
        }

        _patches.ExceptWith(_byFile.Keys);
        foreach (ManifestFile file in files)
        {
            if (_byFile.TryGetValue(file.Source.ScanPath, out List<Kustomization>? takers))
            {
                _bySource[file.Source] = takers;
            }
        }
    }

    /// <summary>All kustomizations, in the order of their places.</summary>
    public IReadOnlyList<Kustomization> All { get; }

    /// <summary>The kustomizations that take a file in.</summary>
    /// <param name="source">The file.</param>
    /// <returns>The kustomizations, in no order of weight.</returns>
    public IReadOnlyList<Kustomization> That(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _bySource.TryGetValue(source, out List<Kustomization>? found) ? found : Array.Empty<Kustomization>();
    }

    /// <summary>Tells whether some kustomization takes in both of two files.</summary>
    /// <param name="one">A file.</param>
    /// <param name="other">Another one, or the same.</param>
    /// <returns>True if one does.</returns>
    internal bool TakeInBoth(SourceText one, SourceText other) =>
        That(one) is { Count: > 0 } some && That(other) is { Count: > 0 } others && HaveCommon(some, others);

    /// <summary>Tells whether a file is a patch: some kustomization applies it to others, none takes it in.</summary>
    /// <param name="source">The file.</param>
    /// <returns>True for a patch.</returns>
    public bool IsPatch(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _patches.Contains(source.ScanPath);
    }

    /// <summary>Tells whether a kustomization gives an image of a file a version of its own.</summary>
    /// <param name="source">The file that names the image.</param>
    /// <param name="image">The image.</param>
    /// <returns>True if one that takes the file in sets its digest, or a tag other than <c>latest</c>.</returns>
    public bool SetVersionOf(SourceText source, ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        foreach (Kustomization kustomization in That(source))
        {
            foreach (KustomizedImage set in kustomization.Images)
            {
                bool hasVersion = set.Digest is { Length: > 0 }
                    || set.NewTag is { Length: > 0 } and not ImageReference.LatestTag;
                if (hasVersion && set.Name == image.FullName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether a kustomization puts an object that is in no file beside those of a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>
    /// True if one that takes the file in takes in something that is not in the scan too, or makes objects from Helm
    /// charts or by generators of its own.
    /// </returns>
    public bool AddUnseen(SourceText source)
    {
        foreach (Kustomization kustomization in That(source))
        {
            if (_withUnseen.Contains(kustomization))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether what a kustomization makes is applied together with the objects of a file.</summary>
    /// <param name="kustomization">The kustomization.</param>
    /// <param name="source">The file.</param>
    /// <returns>True if it takes the file in, or another one takes in both.</returns>
    public bool Join(Kustomization kustomization, SourceText source) =>
        That(source) is { Count: > 0 } takers && HaveCommon(_roots[kustomization], takers);

    /// <summary>The names that an object has once kustomizations have put something before or behind its own.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The names, sorted; none if no kustomization changes it.</returns>
    public IEnumerable<string> ChangedNamesOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return _affixes.Count > 0 && manifest.Name.Length > 0
            && manifest.Kind is not ("CustomResourceDefinition" or "Namespace" or "APIService")
            && _affixes.TryGetValue(manifest.Source.ScanPath, out HashSet<(string Prefix, string Suffix)>? affixes)
                ? NamesWith(affixes, manifest.Name)
                : [];
    }

    /// <summary>Tells whether some kustomization patches an object, as far as patches name their targets.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if what it holds in the end may be something else.</returns>
    public bool Patch(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Change(manifest, default, static (index, by, each, _) => index.Patches(by, each));
    }

    /// <summary>Tells whether some kustomization sets how many replicas a workload has.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>True if the number in its manifest is not the one that counts everywhere.</returns>
    public bool SetReplicasOf(Manifest workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return Change(workload, default, static (index, by, each, _) => index.Scales(by, each))
            || PatchReplicasOf(workload);
    }

    /// <summary>Tells whether some kustomization has a patch that changes, or takes away, the replicas of a workload.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <returns>True if the number in its manifest may not be there in the end.</returns>
    public bool PatchReplicasOf(Manifest workload) => Patch(workload, PatchedParts.Replicas);

    /// <summary>Tells whether some kustomization has a patch that changes, or takes away, parts of a workload.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="parts">The parts; one of them is enough.</param>
    /// <returns>True if what its manifest says of them may not hold in the end.</returns>
    internal bool Patch(Manifest workload, PatchedParts parts)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return Change(workload, parts, static (index, by, each, some) => index.Patches(by, each, some));
    }

    /// <summary>
    /// Tells whether a kustomization that takes an object in, or a component beside the object, does something to it.
    /// </summary>
    private bool Change(
        Manifest manifest,
        PatchedParts parts,
        Func<KustomizationIndex, Kustomization, Manifest, PatchedParts, bool> isChange)
    {
        foreach (Kustomization taker in That(manifest.Source))
        {
            if (isChange(this, taker, manifest, parts))
            {
                return true;
            }

            foreach (Kustomization component in _components.GetValueOrDefault(taker) ?? [])
            {
                if (isChange(this, component, manifest, parts))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Scales(Kustomization kustomization, Manifest workload) =>
        kustomization.Scaled.Count > 0 && (kustomization.Scaled.Contains(workload.Name)
            || ChangedNamesOf(workload).Any(kustomization.Scaled.Contains));

    private bool Patches(Kustomization kustomization, Manifest manifest)
    {
        (string Kind, string Name)[] aims = AimsAt(manifest);
        return Array.Exists(aims, kustomization.PatchedObjects.ContainsKey) || kustomization.Patches.Any(path =>
            _patchedByFile.TryGetValue(path, out var patched) && IsNamedIn(patched, aims));
    }

    /// <summary>A file of operations names nothing: its target does.</summary>
    private static bool IsNamedIn(HashSet<(string Kind, string Name)> patched, (string Kind, string Name)[] aims) =>
        Array.Exists(aims, aim => aim is { Kind.Length: > 0, Name.Length: > 0 } && patched.Contains(aim));

    /// <summary>What a patch of an object may be aimed at: its kind or any, and its name, a changed one, or any.
    /// </summary>
    private (string Kind, string Name)[] AimsAt(Manifest manifest) =>
    [
        .. ChangedNamesOf(manifest).Prepend(manifest.Name).Append("")
            .SelectMany(name => new[] { (manifest.Kind, name), ("", name) }),
    ];

    private bool Patches(Kustomization kustomization, Manifest workload, PatchedParts parts)
    {
        (string Kind, string Name)[] aims = AimsAt(workload);
        PatchedParts inside = PatchedParts.None;
        bool isInside = false;
        foreach ((string Kind, string Name) aim in aims)
        {
            isInside |= kustomization.PatchedObjects.TryGetValue(aim, out PatchedParts found);
            inside |= found;
        }

        return (inside & parts) != PatchedParts.None || kustomization.Patches.Any(path =>
            (_partsByFile.GetValueOrDefault(path) & parts) != PatchedParts.None
            && (isInside || IsNamedIn(_patchedByFile[path], aims)));
    }

    private static IEnumerable<string> NamesWith(HashSet<(string Prefix, string Suffix)> affixes, string name) =>
        affixes.Select(affix => $"{affix.Prefix}{name}{affix.Suffix}").Order(StringComparer.Ordinal);

    private static bool HaveCommon(IReadOnlyList<Kustomization> some, IReadOnlyList<Kustomization> others)
    {
        // Lists are short as a rule; two long ones are not compared each with each.
        const int few = 8;
        if (some.Count > few && others.Count > few)
        {
            return ReferenceEquals(some, others) || some.Intersect(others).Any();
        }

        for (int index = 0; index < some.Count; index++)
        {
            for (int turn = 0; turn < others.Count; turn++)
            {
                if (some[index] == others[turn])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Reach(
        Kustomization root,
        Stack<(Kustomization Kustomization, string Prefix, string Suffix)> open,
        Dictionary<string, Kustomization> byFolder,
        HashSet<string> paths)
    {
        HashSet<string> visited = new(StringComparer.Ordinal) { root.Folder };
        while (open.TryPop(out (Kustomization Kustomization, string Prefix, string Suffix) next))
        {
            Kustomization kustomization = next.Kustomization;
            string prefix = next.Prefix + kustomization.NamePrefix;
            string suffix = kustomization.NameSuffix + next.Suffix;
            Append(_roots, kustomization, root);
            if (kustomization.MakesMore)
            {
                _withUnseen.Add(root);
            }

            foreach (string resource in kustomization.Resources)
            {
                if (!visited.Add(resource))
                {
                    continue;
                }

                if (byFolder.TryGetValue(resource, out Kustomization? inner))
                {
                    open.Push((inner, prefix, suffix));
                    if (inner.IsComponent)
                    {
                        Append(_components, root, inner);
                    }

                    continue;
                }

                Append(_byFile, resource, root);
                if (!paths.Contains(resource))
                {
                    _withUnseen.Add(root);
                }

                if (prefix.Length + suffix.Length > 0)
                {
                    AddAffixes(resource, prefix, suffix);
                }
            }
        }
    }

    private void AddAffixes(string file, string prefix, string suffix)
    {
        _affixes.TryAdd(file, []);
        _affixes[file].Add((prefix, suffix));
    }

    private static void Append<TKey>(
        Dictionary<TKey, List<Kustomization>> lists, TKey key, Kustomization kustomization)
        where TKey : notnull
    {
        ref List<Kustomization>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(kustomization);
    }
}
