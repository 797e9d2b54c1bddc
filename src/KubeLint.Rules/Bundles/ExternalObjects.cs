using System.IO.Enumeration;

namespace KubeLint.Bundles;

/// <summary>
/// The objects that the settings declare to exist outside the scan: <c>Kind/name</c> in whatever namespace, or
/// <c>namespace/Kind/name</c>; <c>*</c> stands for any text. A pattern of another shape means nothing.
/// </summary>
/// <param name="patterns">The patterns.</param>
internal sealed class ExternalObjects(IReadOnlyList<string> patterns)
{
    private readonly string[][] _patterns =
        [.. patterns.Select(pattern => pattern.Split('/')).Where(parts => parts.Length is 2 or 3)];

    /// <summary>Tells whether an object is declared.</summary>
    /// <param name="scope">Its namespace; null for any, and for objects that have none.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <returns>True if a pattern means it.</returns>
    public bool Hold(string? scope, string kind, string name)
    {
        foreach (string[] parts in _patterns)
        {
            if (Reaches(parts, scope, kind) && Means(parts[^1], name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether some object of a kind is declared.</summary>
    /// <param name="scope">Its namespace; null for any, and for objects that have none.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>True if a pattern means any.</returns>
    public bool HoldAny(string? scope, string kind)
    {
        foreach (string[] parts in _patterns)
        {
            if (Reaches(parts, scope, kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reaches(string[] parts, string? scope, string kind) =>
        Means(parts[^2], kind) && (parts.Length == 2 || scope is null || Means(parts[0], scope));

    private static bool Means(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
