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

    /// <summary>The range as the command line takes it.</summary>
    /// <returns>Such as <c>1.31</c> or <c>1.28..1.36</c>.</returns>
    public override string ToString() => IsSingle ? Oldest.ToString() : $"{Oldest}..{Newest}";
}
