namespace KubeLint.Cli.Commands;

/// <summary>Finds what somebody has perhaps meant.</summary>
internal static class NearestName
{
    /// <summary>The known name that is nearest to a mistyped one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The known names; of equally near ones the first is taken.</param>
    /// <returns>The name; null if none is near.</returns>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = (typed.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = IsStartOf(typed, name) ? 1 : Distance(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < least)
            {
                least = distance;
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>The end of a message about a mistyped name.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The known names.</param>
    /// <returns>Such as <c>; did you mean `json`?</c>, or nothing if no name is near.</returns>
    public static string Hint(string typed, IEnumerable<string> known) =>
        Of(typed, known) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    private static bool IsStartOf(string typed, string name) =>
        typed.Length >= 3 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours cost 1 each.
    private static int Distance(string one, string other)
    {
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int row = 0; row <= one.Length; row++)
        {
            for (int column = 0; column <= other.Length; column++)
            {
                cost[row, column] = row == 0 || column == 0 ? row + column : Cheapest(cost, one, other, row, column);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static int Cheapest(int[,] cost, string one, string other, int row, int column)
    {
        int replaced = cost[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
        int least = Math.Min(replaced, Math.Min(cost[row - 1, column], cost[row, column - 1]) + 1);
        bool swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return swapped ? Math.Min(least, cost[row - 2, column - 2] + 1) : least;
    }
}
