using System.Buffers.Text;

namespace KubeLint.Schemas;

/// <summary>The versions of Kubernetes for which a fact holds: <c>1.29-</c>, <c>-1.26</c>, <c>1.27-1.28+1.31</c>, or
/// nothing for all.</summary>
/// <param name="text">The text.</param>
internal readonly ref struct FactVersions(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The oldest version, or null if it holds from the oldest known one on.</summary>
    public KubernetesVersion? First => ParseAt(_text);

    /// <summary>The newest version, or null if it holds to the newest known one.</summary>
    public KubernetesVersion? Last => ParseAt(_text[(_text.LastIndexOfAny("-+"u8) + 1)..]);

    /// <summary>Tells whether it holds for a version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if it does.</returns>
    public bool Contain(KubernetesVersion version)
    {
        foreach (Range range in _text.Split((byte)'+'))
        {
            ReadOnlySpan<byte> span = _text[range];
            int dash = span.IndexOf((byte)'-');
            KubernetesVersion? first = ParseAt(span);
            KubernetesVersion? last = dash < 0 ? first : ParseAt(span[(dash + 1)..]);
            if (!(version < first) && !(version > last))
            {
                return true;
            }
        }

        return _text.IsEmpty;
    }

    /// <summary>The version that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The version, or null if there is none.</returns>
    public static KubernetesVersion? ParseAt(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out ushort major, out int length)
            && length < text.Length && text[length] == '.'
            && Utf8Parser.TryParse(text[(length + 1)..], out ushort minor, out _)
            ? new KubernetesVersion(major, minor) : null;
}
