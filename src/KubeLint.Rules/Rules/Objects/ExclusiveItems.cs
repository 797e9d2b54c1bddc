using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Items of lists that exclude each other.</summary>
internal static class ExclusiveItems
{
    private const string OncePod = "ReadWriteOncePod";

    /// <summary>Looks at a part of an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="part">One of its parts.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, object part) => part switch
    {
        V1PersistentVolumeSpec spec => Pair(
            manifest,
            new Field(spec, nameof(spec.AccessModes)),
            spec.AccessModes,
            mode => mode is OncePod,
            mode => mode is "ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany"),
        V1PersistentVolumeClaimSpec spec => Pair(
            manifest,
            new Field(spec, nameof(spec.AccessModes)),
            spec.AccessModes,
            mode => mode is OncePod,
            mode => mode is "ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany"),
        V1ValidatingAdmissionPolicyBindingSpec spec => Pair(
            manifest,
            new Field(spec, nameof(spec.ValidationActions)),
            spec.ValidationActions,
            action => action is "Deny",
            action => action is "Warn"),
        _ => [],
    };

    private static IEnumerable<Refusal> Pair(
        Manifest manifest, Field list, IList<string>? items, Func<string, bool> isOne, Func<string, bool> isOther)
    {
        int one = IndexOf(items, isOne);
        int other = IndexOf(items, isOther);
        (int later, int earlier) = (Math.Max(one, other), Math.Min(one, other));
        return earlier < 0 ? [] :
        [
            new Refusal(
                manifest.At(list.Owner, list.Property, later),
                $"`{items![later]}` and `{items[earlier]}` exclude each other",
                "keep one of them")
            {
                Why = "the API server refuses both together",
                Other = manifest.At(list.Owner, list.Property, earlier),
                OtherMessage = $"`{items[earlier]}` stands here",
            },
        ];
    }

    private static int IndexOf(IList<string>? items, Func<string, bool> isMeant)
    {
        for (int index = 0; index < (items?.Count ?? 0); index++)
        {
            if (isMeant(items![index]))
            {
                return index;
            }
        }

        return -1;
    }
}
