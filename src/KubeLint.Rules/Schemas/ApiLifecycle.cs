using System.Collections.Concurrent;
using System.Text;

namespace KubeLint.Schemas;

/// <summary>The life of a kind in one version of its group, over all versions of Kubernetes.</summary>
internal sealed record ApiLifecycle
{
    private static readonly ConcurrentDictionary<(string ApiVersion, string Kind), ApiLifecycle?> _all = new();

    /// <summary>What it is.</summary>
    public required ApiKind Kind { get; init; }

    /// <summary>The version of Kubernetes that brought it, or null if it is older than what is known.</summary>
    public KubernetesVersion? Introduced { get; init; }

    /// <summary>The version from which the server warns of it, or null for none.</summary>
    public KubernetesVersion? Deprecated { get; init; }

    /// <summary>The first version that does not serve it, or null if the newest known one does.</summary>
    public KubernetesVersion? Removed { get; init; }

    /// <summary>The version that is going to remove it, or null if none is named or it is gone.</summary>
    public KubernetesVersion? PlannedRemoval { get; init; }

    /// <summary>What takes its place, the newest first; empty if nothing does.</summary>
    public IReadOnlyList<ApiKind> Replacements { get; init; } = [];

    /// <summary>False for the kind of a file, a webhook's message or a subresource, which nobody applies.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>True if a server serves it unless told not to; false for alphas and most betas.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>True if all known versions of Kubernetes serve it, and none says a word against it.</summary>
    public bool IsSteady => IsEnabled && Introduced is null && Deprecated is null && Removed is null;

    /// <summary>Finds a kind of the Kubernetes API itself.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Its life, or null if no version has it, as far as is known.</returns>
    public static ApiLifecycle? Of(string apiVersion, string kind) => _all.GetOrAdd((apiVersion, kind), Read);

    /// <summary>Finds a kind of the Kubernetes API itself.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its life, or null if no version has it, as far as is known.</returns>
    public static ApiLifecycle? Of(ApiKind kind) => Of(kind.ApiVersion, kind.Kind);

    /// <summary>Tells whether a version serves it.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True if it is neither too old nor too new.</returns>
    public bool IsServedBy(KubernetesVersion version) => !(version < Introduced) && !(version >= Removed);

    private static ApiLifecycle? Read((string ApiVersion, string Kind) name)
    {
        ApiKind kind = new(name.ApiVersion, name.Kind);
        KindFacts? known = KindFacts.Find(kind.ApiVersion, kind.Kind);
        ApiLifecycle life = new()
        {
            Kind = kind,
            Introduced = known?.First,
            Removed = known?.Last is { } last ? KubernetesApi.Versions.First(version => version > last) : null,
            IsStored = known is not { Plural: null },
            IsEnabled = known?.IsEnabled ?? true,
        };
        ReadOnlySpan<byte> line = FactText.Removals.Find(Encoding.UTF8.GetBytes(kind.ToString()));
        return line.IsEmpty ? (known is null ? null : life) : Read(new FactLine(line), life);
    }

    /// <summary>Reads a line of <c>api-removals.txt</c>: words, each but the last with its value behind.</summary>
    private static ApiLifecycle Read(FactLine line, ApiLifecycle life)
    {
        line.TakeWord();
        line.TakeWord();
        List<ApiKind> replacements = [];
        while (!line.IsAtEnd)
        {
            ReadOnlySpan<byte> word = line.TakeWord();
            ReadOnlySpan<byte> value = line.TakeWord();
            life = word switch
            {
                // What is served counts: a few types were marked with a version, and came with a later one.
                _ when word.SequenceEqual("introduced"u8) =>
                    life with { Introduced = life.Introduced ?? FactVersions.ParseAt(value) },
                _ when word.SequenceEqual("deprecated"u8) => life with { Deprecated = FactVersions.ParseAt(value) },
                _ when word.SequenceEqual("removed"u8) => life with { Removed = FactVersions.ParseAt(value) },
                _ when word.SequenceEqual("planned-removal"u8) =>
                    life with { PlannedRemoval = FactVersions.ParseAt(value) },
                _ when word.SequenceEqual("not-stored"u8) => life with { IsStored = false },
                _ => life,
            };
            if (word.SequenceEqual("replacement"u8) || word.SequenceEqual("newest"u8))
            {
                int slash = value.LastIndexOf((byte)'/');
                replacements.Insert(0, new ApiKind(
                    Encoding.UTF8.GetString(value[..slash]), Encoding.UTF8.GetString(value[(slash + 1)..])));
            }
        }

        return life with { Replacements = [.. Chain(replacements)] };
    }

    /// <summary>Between the first replacement and the newest one there may be others.</summary>
    private static IEnumerable<ApiKind> Chain(List<ApiKind> replacements)
    {
        if (replacements.Count == 0)
        {
            return [];
        }

        ApiKind next = replacements[^1];
        return Of(next)?.Replacements.Append(next).Union(replacements) ?? replacements.Distinct();
    }
}
