namespace KubeLint.Text;

/// <summary>How far two words are apart, to tell what somebody may have meant.</summary>
public static class EditDistance
{
    /// <summary>
    /// The number of characters to insert, delete, replace, or swap with their neighbour, to make one word of the
    /// other (optimal string alignment).
    /// </summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another one.</param>
    /// <returns>0 for equal words.</returns>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int[] beforeLast = new int[other.Length + 1];
        int[] last = new int[other.Length + 1];
        int[] current = new int[other.Length + 1];
        for (int column = 0; column <= other.Length; column++)
        {
            last[column] = column;
        }

        for (int row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= other.Length; column++)
            {
                int cost = one[row - 1] == other[column - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + cost);
                bool swapped = row > 1 && column > 1
                    && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                current[column] = swapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[other.Length];
    }

    /// <summary>The candidate that a mistyped word was most likely meant to be.</summary>
    /// <param name="word">The word.</param>
    /// <param name="candidates">What it may have been meant to be; of equally near ones the first is taken.</param>
    /// <returns>The nearest candidate, or null if none differs in less than a third of its characters.</returns>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (AreNear(word, candidate) && Between(word, candidate) is int distance && distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Tells whether one word may be a mistyped form of the other.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another one.</param>
    /// <returns>True if less than a third of the longer one's characters differ, but at least one may.</returns>
    public static bool AreNear(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        int longer = Math.Max(one.Length, other.Length);
        int allowed = Math.Max(1, (longer - 1) / 3);
        return Math.Min(one.Length, other.Length) > 1
            && Math.Abs(one.Length - other.Length) <= allowed
            && Between(one, other) <= allowed;
    }
}
