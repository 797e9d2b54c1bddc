namespace KubeLint.Text;

/// <summary>A range of a source text, in UTF-16 code units from the start of the file.</summary>
/// <param name="Start">The offset of the first code unit, 0 or more.</param>
/// <param name="Length">The number of code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>A span from its two ends.</summary>
    /// <param name="start">The offset of the first code unit.</param>
    /// <param name="end">The offset just past the last code unit; not before <paramref name="start"/>.</param>
    /// <returns>The span.</returns>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Tells whether the other span lies wholly inside this one.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>True when every offset of <paramref name="other"/> lies inside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
