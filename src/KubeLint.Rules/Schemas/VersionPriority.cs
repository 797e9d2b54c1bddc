using System.Globalization;

namespace KubeLint.Schemas;

/// <summary>
/// The order of API versions as the API server prefers them (apimachinery,
/// <c>version.CompareKubeAwareVersionStrings</c>): stable before beta before alpha, newer before older, and whatever is
/// none of these last.
/// </summary>
internal static class VersionPriority
{
    /// <summary>Compares two versions.</summary>
    /// <param name="one">A version, such as <c>v1beta2</c>.</param>
    /// <param name="other">Another one.</param>
    /// <returns>Above 0 if the first one is preferred, below 0 if the other one is, 0 if they are the same.</returns>
    public static int Compare(string one, string other) => KeyOf(one) is var first && KeyOf(other) is var second
        && first != second
        ? first.CompareTo(second)
        : string.CompareOrdinal(other, one);

    private static (int Stage, int Major, int Minor) KeyOf(string version)
    {
        ReadOnlySpan<char> rest = version;
        if (rest is not ['v', ..] || !TakeNumber(ref rest, skip: 1, out int major))
        {
            return default;
        }

        if (rest.IsEmpty)
        {
            return (3, major, 0);
        }

        bool isBeta = rest.StartsWith("beta", StringComparison.Ordinal);
        int word = isBeta ? "beta".Length : "alpha".Length;
        return (isBeta || rest.StartsWith("alpha", StringComparison.Ordinal))
            && TakeNumber(ref rest, word, out int minor) && rest.IsEmpty
            ? (isBeta ? 2 : 1, major, minor) : default;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int skip, out int number)
    {
        ReadOnlySpan<char> digits = rest[skip..];
        int length = digits.IndexOfAnyExceptInRange('0', '9') is >= 0 and int end ? end : digits.Length;
        rest = digits[length..];
        return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number > 0;
    }
}
