using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what is put into a volume file by file: keys, paths, fields of the pod.</summary>
/// <param name="manifest">The manifest of the volume.</param>
/// <param name="downward">Tells what the pod can say of itself.</param>
internal sealed class VolumeFileFaults(Manifest manifest, DownwardFaults downward)
{
    /// <summary>Mistakes in the items of a ConfigMap or Secret.</summary>
    /// <param name="items">The items, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> InItems(IEnumerable<V1KeyToPath>? items)
    {
        foreach (V1KeyToPath item in items ?? [])
        {
            if (item.Key is "")
            {
                yield return PodRefusal.Of(
                    manifest.At(item, nameof(item.Key)), "The key of an item is empty", "name the key");
            }

            if (PathFaults.NotForFile("The path", item.Path, () => manifest.At(item, nameof(item.Path))) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Mistakes in the files that hold fields of the pod.</summary>
    /// <param name="files">The files, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> InFields(IEnumerable<V1DownwardAPIVolumeFile>? files)
    {
        foreach (V1DownwardAPIVolumeFile file in files ?? [])
        {
            if (PathFaults.NotForFile("The path", file.Path, () => manifest.At(file, nameof(file.Path))) is { } fault)
            {
                yield return fault;
            }

            foreach (Refusal source in InSource(file))
            {
                yield return source;
            }
        }
    }

    private IEnumerable<Refusal> InSource(V1DownwardAPIVolumeFile file)
    {
        bool hasField = manifest.Has(file, nameof(file.FieldRef));
        bool hasResource = manifest.Has(file, nameof(file.ResourceFieldRef));
        if (hasField && hasResource)
        {
            return
            [
                PodRefusal.Both(
                    manifest.At(file, nameof(file.FieldRef)),
                    manifest.At(file, nameof(file.ResourceFieldRef)),
                    "A file has both `fieldRef` and `resourceFieldRef`"),
            ];
        }

        return (file.FieldRef, file.ResourceFieldRef) switch
        {
            ({ } field, _) => downward.InField(field, DownwardUse.Volume),
            (_, { } resource) => downward.InResource(resource, DownwardUse.Volume),
            _ when hasField || hasResource => [],
            _ =>
            [
                PodRefusal.Of(
                    manifest.At(file), "A file has neither `fieldRef` nor `resourceFieldRef`", "add one of them"),
            ],
        };
    }
}
