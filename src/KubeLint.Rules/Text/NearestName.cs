namespace KubeLint.Text;

/// <summary>Finds what somebody has perhaps meant.</summary>
public static class NearestName
{
    /// <summary>The known name that is nearest to a mistyped one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The known names; of equally near ones the first is taken.</param>
    /// <returns>The name; null if none is near.</returns>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        int least = (typed.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = IsStartOf(typed, name) ? 1
                : EditDistance.Between(typed.ToLowerInvariant(), name.ToLowerInvariant());
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
}
