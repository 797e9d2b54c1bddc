using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A volume that does not say what it holds.</summary>
[Rule(
    "KL0509",
    "volume-without-source",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "A volume has no source, which makes it an empty directory.")]
internal sealed class VolumeWithoutSource : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (V1Volume volume in template.Spec.Volumes.Each())
        {
            YamlMapping node = template.Manifest.Places.NodeOf(volume);
            if (volume.Name is not { Length: > 0 } || MeansSomething(node))
            {
                continue;
            }

            List<YamlEntry> others = [.. node.EffectiveEntries().Where(entry => entry.Name is not "name")];
            Place place = template.Manifest.At(volume);
            Place shown = others is [var empty, ..]
                ? template.Manifest.At(place.Path.Key(empty.Name)).OnKey()
                : place;
            context.Report(
                shown,
                others.Count == 0
                    ? $"The volume `{volume.Name}` has no source"
                    : $"The `{others[0].Name}` of the volume `{volume.Name}` is empty",
                "without a source it is an `emptyDir`: it starts empty, and what is written to it goes with the pod",
                "say what it holds, or write `emptyDir: {}` if it is to be empty");
        }
    }

    /// <summary>A source; an unknown key, which is another rule's; or an <c>emptyDir</c> without braces.</summary>
    private static bool MeansSomething(YamlMapping volume)
    {
        IReadOnlyList<YamlEntry> entries = volume.EffectiveEntries();
        for (int index = 0; index < entries.Count; index++)
        {
            if (entries[index] is { Name: not "name" } entry
                && (entry.Value.Resolved is not YamlScalar { Type: ScalarType.Null }
                    || entry.Name is "emptyDir"
                    || !VolumeSources.All.Names.Contains(entry.Name)))
            {
                return true;
            }
        }

        return false;
    }
}
