namespace KubeLint.Baselines;

/// <summary>A file that may have been given a new name.</summary>
/// <param name="OldName">The old name.</param>
/// <param name="NewName">The new name.</param>
/// <param name="Likeness">How much of both files is in common: from 0 to 1.</param>
/// <param name="SameEnd">How many steps their paths have in common at the end.</param>
/// <param name="SameStart">How many steps their paths have in common at the start.</param>
internal sealed record Move(string OldName, string NewName, double Likeness, int SameEnd, int SameStart)
{
    /// <summary>The likelier one first.</summary>
    public static IComparer<Move> Order { get; } = Comparer<Move>.Create(Compare);

    /// <summary>How many steps their paths have in common at the end; 0 unless one of them is a folder.</summary>
    private int SameFolders => SameEnd > 1 ? SameEnd : 0;

    /// <summary>Judges whether a file may be another one with a new name.</summary>
    /// <param name="oldName">The name of the file that is gone.</param>
    /// <param name="old">What was found in it.</param>
    /// <param name="newName">The name of the file that has come.</param>
    /// <param name="found">What was found in it.</param>
    /// <returns>The move; null if less than half of what the old file had is in the new one.</returns>
    public static Move? Judge(string oldName, FileContent old, string newName, FileContent found)
    {
        (int all, int telling) = old.InCommonWith(found);
        int sameEnd = SameSteps(oldName, newName, fromEnd: true);

        // Where no object has a name, many files look alike: then the file's own name has to be the same.
        bool isLikely = old.Telling > 0 ? telling * 2 >= old.Telling : sameEnd > 0 && all * 2 >= old.Total;
        return isLikely && all > 0
            ? new Move(
                oldName, newName, 2.0 * all / (old.Total + found.Total), sameEnd,
                SameSteps(oldName, newName, fromEnd: false))
            : null;
    }

    private static int Compare(Move one, Move other)
    {
        // A folder that is moved keeps the names in it, and says more than what was found: overlays look alike.
        int order = other.SameFolders.CompareTo(one.SameFolders);
        order = order != 0 ? order : other.Likeness.CompareTo(one.Likeness);
        order = order != 0 ? order : other.SameEnd.CompareTo(one.SameEnd);
        order = order != 0 ? order : other.SameStart.CompareTo(one.SameStart);
        order = order != 0 ? order : string.CompareOrdinal(one.OldName, other.OldName);
        return order != 0 ? order : string.CompareOrdinal(one.NewName, other.NewName);
    }

    private static int SameSteps(string one, string other, bool fromEnd)
    {
        string[] some = one.Split('/');
        string[] others = other.Split('/');
        int most = Math.Min(some.Length, others.Length);
        int same = 0;
        while (same < most && (fromEnd ? some[^(same + 1)] == others[^(same + 1)] : some[same] == others[same]))
        {
            same++;
        }

        return same;
    }
}
