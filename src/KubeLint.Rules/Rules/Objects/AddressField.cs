using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A field, or an item of a list, that holds an IP address or a range of them.</summary>
/// <param name="Text">What it holds.</param>
/// <param name="IsRange">True for a range.</param>
/// <param name="Place">Gives its place.</param>
internal sealed record AddressField(string Text, bool IsRange, Func<Manifest, Place> Place)
{
    /// <summary>True where addresses that are special to a node must not stand, such as loopback ones.</summary>
    public bool IsOfEndpoint { get; init; }

    /// <summary>The one version of IP that is allowed, 4 or 6; null for both.</summary>
    public int? OnlyVersion { get; init; }
}
