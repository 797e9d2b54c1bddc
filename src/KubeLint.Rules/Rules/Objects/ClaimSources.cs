using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The two fields of a claim that say where its data comes from: the old one takes less.</summary>
internal static class ClaimSources
{
    /// <summary>Looks at a claim.</summary>
    /// <param name="manifest">The object that has or makes it.</param>
    /// <param name="spec">The claim's spec.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1PersistentVolumeClaimSpec spec)
    {
        if (spec is not { DataSource: { } source, DataSourceRef: { } reference })
        {
            yield break;
        }

        bool isElsewhere = reference.NamespaceProperty is { Length: > 0 };
        if (isElsewhere
            || (source.ApiGroup, source.Kind, source.Name) != (reference.ApiGroup, reference.Kind, reference.Name))
        {
            Place[] places =
            [
                manifest.At(spec, nameof(spec.DataSource)).OnKey(),
                manifest.At(spec, nameof(spec.DataSourceRef)).OnKey(),
            ];
            Array.Sort(places, (one, other) => one.Span.Start.CompareTo(other.Span.Start));
            yield return new Refusal(
                places[1],
                isElsewhere ? "`dataSource` cannot stand beside a reference into another namespace"
                    : "`dataSource` and `dataSourceRef` name different sources",
                "keep `dataSourceRef` only")
            {
                Other = places[0],
                OtherMessage = "the other source",
            };
        }
    }
}
