using System.Text;
using KubeLint.Findings;

namespace KubeLint.Baselines;

/// <summary>What a finding is known by in a baseline: it stays the same when lines move.</summary>
/// <param name="File">The file's path from the folder of the baseline on, with forward slashes.</param>
/// <param name="Object">The object as <c>namespace/Kind/name</c>; empty for a text that is no object.</param>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Field">What the field is known by inside the object; empty for none.</param>
public readonly record struct BaselineKey(string File, string Object, string Rule, string Field)
{
    /// <summary>The order of a baseline: by file, object, rule and field.</summary>
    public static IComparer<BaselineKey> Order { get; } = Comparer<BaselineKey>.Create(Compare);

    /// <summary>The key of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="file">Its file as the baseline names it.</param>
    /// <returns>The key. The API version is no part of it: moving an object to a newer one loses nothing.</returns>
    public static BaselineKey Of(Finding finding, string file)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(file);
        return new BaselineKey(
            WellFormed(file),
            WellFormed(finding.ObjectKey),
            finding.Rule.Code,
            WellFormed(finding.FieldKey));
    }

    private static int Compare(BaselineKey one, BaselineKey other)
    {
        int order = string.CompareOrdinal(one.File, other.File);
        order = order != 0 ? order : string.CompareOrdinal(one.Object, other.Object);
        order = order != 0 ? order : string.CompareOrdinal(one.Rule, other.Rule);
        return order != 0 ? order : string.CompareOrdinal(one.Field, other.Field);
    }

    // Half a surrogate pair, which an escape in a manifest can make, has no place in a file of UTF-8.
    private static string WellFormed(string text)
    {
        foreach (char each in text)
        {
            if (char.IsSurrogate(each))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }
}
