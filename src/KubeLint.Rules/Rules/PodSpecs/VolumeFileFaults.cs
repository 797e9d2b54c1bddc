using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what is put into a volume file by file: keys, paths, fields of the pod.</summary>
/// <param name="manifest">The manifest of the volume.</param>
/// <param name="downward">Tells what the pod can say of itself.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct VolumeFileFaults(Manifest manifest, DownwardFaults downward, RuleContext context)
{
    /// <summary>Looks at the items of a ConfigMap or Secret.</summary>
    /// <param name="items">The items, or null.</param>
    public void CheckItems(IList<V1KeyToPath>? items)
    {
        foreach (V1KeyToPath item in items.Each())
        {
            if (item.Key is "")
            {
                PodRefusal.Of(manifest.At(item, nameof(item.Key)), "The key of an item is empty", "name the key")
                    .Report(context);
            }

            PathFaults.NotForFile("The path", item.Path, manifest, new Field(item, nameof(item.Path)))
                ?.Report(context);
        }
    }

    /// <summary>Looks at the files that hold fields of the pod.</summary>
    /// <param name="files">The files, or null.</param>
    public void CheckFields(IList<V1DownwardAPIVolumeFile>? files)
    {
        foreach (V1DownwardAPIVolumeFile file in files.Each())
        {
            PathFaults.NotForFile("The path", file.Path, manifest, new Field(file, nameof(file.Path)))
                ?.Report(context);
            CheckSource(file);
        }
    }

    private void CheckSource(V1DownwardAPIVolumeFile file)
    {
        bool hasField = manifest.Has(file, nameof(file.FieldRef));
        bool hasResource = manifest.Has(file, nameof(file.ResourceFieldRef));
        if (hasField && hasResource)
        {
            PodRefusal.Both(
                manifest.At(file, nameof(file.FieldRef)),
                manifest.At(file, nameof(file.ResourceFieldRef)),
                "A file has both `fieldRef` and `resourceFieldRef`").Report(context);
        }
        else if (file.FieldRef is { } field)
        {
            downward.CheckField(field, DownwardUse.Volume);
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            downward.CheckResource(resource, DownwardUse.Volume);
        }
        else if (!hasField && !hasResource)
        {
            PodRefusal.Of(
                manifest.At(file), "A file has neither `fieldRef` nor `resourceFieldRef`", "add one of them")
                .Report(context);
        }
    }
}
