namespace KubeLint.Bundles;

/// <summary>Folders as <see cref="Text.SourceText.Folder"/> writes them: forward slashes, the root empty.</summary>
internal static class FolderPath
{
    /// <summary>The folder around a folder; null for the root.</summary>
    public static string? Parent(string folder) =>
        folder.Length == 0 ? null : folder[..Math.Max(0, folder.LastIndexOf('/'))];

    /// <summary>A folder and all folders around it, the root last.</summary>
    public static IEnumerable<string> FromInside(string folder)
    {
        for (string? around = folder; around is not null; around = Parent(around))
        {
            yield return around;
        }
    }

    /// <summary>Compares two folders so that what lies in a folder comes right behind it.</summary>
    public static int CompareInTree(string one, string other)
    {
        int equal = one.AsSpan().CommonPrefixLength(other);
        return equal == one.Length || equal == other.Length ? one.Length.CompareTo(other.Length)
            : one[equal] == '/' ? -1
            : other[equal] == '/' ? 1
            : one[equal].CompareTo(other[equal]);
    }

    /// <summary>Tells whether a folder is another one or lies in it.</summary>
    public static bool IsInside(string folder, string outer) =>
        outer.Length == 0
        || (folder.StartsWith(outer, StringComparison.Ordinal)
            && (folder.Length == outer.Length || folder[outer.Length] == '/'));

    /// <summary>How many folders the ways to two folders share.</summary>
    /// <param name="one">A folder.</param>
    /// <param name="other">Another one.</param>
    /// <returns>The number of their common folders; 0 if they share the root alone.</returns>
    public static int SharedDepth(string one, string other)
    {
        int equal = one.AsSpan().CommonPrefixLength(other);
        bool endsPart = (equal == one.Length || one[equal] == '/') && (equal == other.Length || other[equal] == '/');
        int end = endsPart ? equal : Math.Max(0, one.AsSpan(0, equal).LastIndexOf('/'));
        ReadOnlySpan<char> shared = one.AsSpan(0, end);
        return shared.Length == 0 ? 0 : shared.Count('/') + 1;
    }

    /// <summary>Finds where the ways to two folders part.</summary>
    /// <param name="one">A folder.</param>
    /// <param name="other">Another one.</param>
    /// <param name="towardsOne">Inside their nearest common folder the one on the way to the first.</param>
    /// <param name="towardsOther">The one on the way to the second.</param>
    /// <returns>False if one of the two is the other or lies in it.</returns>
    public static bool Part(
        string one, string other, out ReadOnlySpan<char> towardsOne, out ReadOnlySpan<char> towardsOther)
    {
        towardsOne = towardsOther = default;
        if (IsInside(one, other) || IsInside(other, one))
        {
            return false;
        }

        int equal = one.AsSpan().CommonPrefixLength(other);
        int name = one.AsSpan(0, equal).LastIndexOf('/') + 1;
        towardsOne = UpToSlash(one, name);
        towardsOther = UpToSlash(other, name);
        return true;
    }

    private static ReadOnlySpan<char> UpToSlash(string folder, int start)
    {
        int slash = folder.IndexOf('/', start);
        return slash < 0 ? folder : folder.AsSpan(0, slash);
    }
}
