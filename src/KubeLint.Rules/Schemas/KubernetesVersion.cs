using System.Globalization;

namespace KubeLint.Schemas;

/// <summary>A minor version of Kubernetes, such as 1.31. Patch releases never change the API.</summary>
/// <param name="Major">The first number; 0 or more.</param>
/// <param name="Minor">The second number; 0 or more.</param>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>Compares two versions.</summary>
    /// <param name="left">A version.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is older.</returns>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Compares two versions.</summary>
    /// <param name="left">A version.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is newer.</returns>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Compares two versions.</summary>
    /// <param name="left">A version.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is older or the same.</returns>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two versions.</summary>
    /// <param name="left">A version.</param>
    /// <param name="right">Another one.</param>
    /// <returns>True if the first is newer or the same.</returns>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a version as people and programs write it: <c>1.31</c>, <c>v1.31</c>, <c>1.31.4</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version.</param>
    /// <returns>True if the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out KubernetesVersion version)
    {
        version = default;
        ReadOnlySpan<char> numbers = text.StartsWith('v') ? text[1..] : text;
        Span<Range> parts = stackalloc Range[4];
        int count = numbers.Split(parts, '.');
        if (count is < 2 or > 3
            || !TryParseNumber(numbers[parts[0]], out int major)
            || !TryParseNumber(numbers[parts[1]], out int minor)
            || (count == 3 && !TryParseNumber(numbers[parts[2]], out _)))
        {
            return false;
        }

        version = new KubernetesVersion(major, minor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>The version as Kubernetes writes it.</summary>
    /// <returns>Such as <c>1.31</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static bool TryParseNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
