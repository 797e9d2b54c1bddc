using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Schemas;

/// <summary>The versions of Kubernetes that manifests have to work with, both ends included.</summary>
/// <param name="Oldest">The oldest version.</param>
/// <param name="Newest">The newest version; not older than <paramref name="Oldest"/>.</param>
public sealed record KubernetesVersionRange(KubernetesVersion Oldest, KubernetesVersion Newest)
{
    /// <summary>A single version.</summary>
    /// <param name="version">The version.</param>
    public KubernetesVersionRange(KubernetesVersion version)
        : this(version, version)
    {
    }

    /// <summary>True if there is one version only.</summary>
    public bool IsSingle => Oldest == Newest;

    /// <summary>Tells whether a version is one of the range.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if it is not older than the oldest and not newer than the newest.</returns>
    public bool Contains(KubernetesVersion version) => version >= Oldest && version <= Newest;

    /// <summary>Reads a version, or a range as the command line takes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range.</param>
    /// <returns>True if the text is one, and its first version is not the newer one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out KubernetesVersionRange? range)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        ReadOnlySpan<char> last = dots < 0 ? text : text[(dots + 2)..];
        bool isRange = KubernetesVersion.TryParse(dots < 0 ? text : text[..dots], out KubernetesVersion oldest)
            & KubernetesVersion.TryParse(last, out KubernetesVersion newest);
        range = isRange && oldest <= newest ? new KubernetesVersionRange(oldest, newest) : null;
        return range is not null;
    }

    /// <summary>The range as the command line takes it.</summary>
    /// <returns>Such as <c>1.31</c> or <c>1.28..1.36</c>.</returns>
    public override string ToString() => IsSingle ? Oldest.ToString() : $"{Oldest}..{Newest}";
}
