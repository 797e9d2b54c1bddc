using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace KubeLint.Text;

/// <summary>
/// Keeps one string for equal short ones: a few words (<c>name</c>, <c>metadata</c>, <c>Deployment</c>) make up most of
/// all manifests, and without this half of what a scan holds in memory would be copies of them.
/// </summary>
/// <remarks>
/// A fixed table in which a newer string pushes an older one out: forgetting costs memory, never correctness. So all
/// threads share it without a lock.
/// </remarks>
internal static class SharedStrings
{
    private const int Size = 4096;

    /// <summary>Longer strings hardly ever come twice.</summary>
    private const int LongestShared = 64;

    private static readonly string?[] Known = new string?[Size];

    /// <summary>A string equal to this one, the same for all equal ones as far as it is remembered.</summary>
    public static string Intern(string text) => Intern(text, text);

    /// <summary>A string of these characters, the same for all equal ones as far as it is remembered.</summary>
    public static string Intern(ReadOnlySpan<char> text) => Intern(text, made: null);

    private static string Intern(ReadOnlySpan<char> text, string? made)
    {
        if (text.Length > LongestShared)
        {
            return made ?? text.ToString();
        }

        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));
        ref string? slot = ref Known[hash % Size];
        string? known = Volatile.Read(ref slot);
        if (known is not null && text.SequenceEqual(known))
        {
            return known;
        }

        made ??= text.ToString();
        Volatile.Write(ref slot, made);
        return made;
    }
}
