using System.Globalization;

namespace KubeLint.Rules.Objects;

/// <summary>Lists of indexes and ranges, such as <c>0,2-4</c>.</summary>
internal static class IndexList
{
    /// <summary>Looks for the first mistake.</summary>
    /// <param name="text">The list.</param>
    /// <param name="count">The number of indexes that there are.</param>
    /// <returns>The mistake, as a clause that follows the list; null for none.</returns>
    public static string? FaultIn(string text, int count)
    {
        int last = -1;
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !TryParse(ends[0], out int first) || !TryParse(ends[^1], out int end))
            {
                return "is no list of indexes";
            }

            if (first <= last || (ends.Length == 2 && end <= first))
            {
                return "is not in rising order";
            }

            if (end >= count)
            {
                return string.Create(CultureInfo.InvariantCulture, $"has {end}, and the last index is {count - 1}");
            }

            last = end;
        }

        return null;
    }

    private static bool TryParse(string text, out int index) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}
