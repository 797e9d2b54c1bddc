namespace KubeLint.Bundles;

/// <summary>An entry of a kustomization's <c>images</c>.</summary>
/// <param name="Name">The image that it means, as manifests write it, without tag and digest.</param>
/// <param name="NewTag">The tag that it sets, or null.</param>
/// <param name="Digest">The digest that it sets, or null.</param>
public sealed record KustomizedImage(string Name, string? NewTag, string? Digest);
