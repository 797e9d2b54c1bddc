using System.Buffers;

namespace KubeLint.Manifests;

/// <summary>
/// The name of a container image, such as <c>ghcr.io/team/app:1.2@sha256:…</c> (Kubernetes docs, "Images"; grammar of
/// the distribution project's <c>reference</c> package).
/// </summary>
public sealed record ImageReference
{
    /// <summary>The tag that registries take for a reference without one.</summary>
    public const string LatestTag = "latest";

    private static readonly SearchValues<char> NeverInReference = SearchValues.Create(" \t\r\n${}<>()|%'\"");

    /// <summary>The registry's host and port, or null for the default one.</summary>
    public string? Registry { get; private init; }

    /// <summary>The path in the registry, such as <c>bitnami/postgresql</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>The last part of <see cref="Repository"/>, such as <c>postgresql</c>.</summary>
    public string Name => Repository[(Repository.LastIndexOf('/') + 1)..];

    /// <summary>Registry and repository as written, without tag and digest.</summary>
    public string FullName => Registry is null ? Repository : $"{Registry}/{Repository}";

    /// <summary>The tag, or null if there is none.</summary>
    public string? Tag { get; private init; }

    /// <summary>Where the tag starts in the reference; -1 if there is none.</summary>
    public int TagStart { get; private init; } = -1;

    /// <summary>The digest, such as <c>sha256:…</c>, or null if there is none.</summary>
    public string? Digest { get; private init; }

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text of an <c>image</c> field.</param>
    /// <returns>The reference, or null if the text is none: empty, or with a placeholder in it.</returns>
    /// <remarks>Repositories are in lower case, so <c>IMAGE_NAME</c> is a placeholder.</remarks>
    public static ImageReference? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAny(NeverInReference) >= 0)
        {
            return null;
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        ReadOnlySpan<char> named = at < 0 ? text : text.AsSpan(0, at);
        int colon = named.LastIndexOf(':');
        bool hasTag = colon > named.LastIndexOf('/');
        ReadOnlySpan<char> path = hasTag ? named[..colon] : named;
        int slash = path.IndexOf('/');
        bool hasRegistry = slash > 0 && IsRegistry(path[..slash]);
        ReadOnlySpan<char> repository = hasRegistry ? path[(slash + 1)..] : path;
        if (repository.Length == 0 || repository.EndsWith('/') || repository.StartsWith('/')
            || repository.IndexOfAnyInRange('A', 'Z') >= 0)
        {
            return null;
        }

        return new ImageReference
        {
            Registry = hasRegistry ? path[..slash].ToString() : null,
            Repository = repository.Length == text.Length ? text : repository.ToString(),
            Tag = hasTag ? named[(colon + 1)..].ToString() : null,
            TagStart = hasTag ? colon + 1 : -1,
            Digest = at < 0 ? null : text[(at + 1)..],
        };
    }

    /// <summary>The first part is a host if it has a dot or a port, or is <c>localhost</c>.</summary>
    private static bool IsRegistry(ReadOnlySpan<char> part) => part is "localhost" || part.IndexOfAny('.', ':') >= 0;
}
