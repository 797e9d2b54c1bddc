using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.ApiVersions;

/// <summary>The kind of an object, as the versions of Kubernetes see it that the object has to work with.</summary>
internal sealed class TargetedKind
{
    private readonly KubernetesVersion _oldest;
    private readonly KubernetesVersion _newest;

    private TargetedKind(ApiLifecycle life, IReadOnlyList<KubernetesVersion> targets)
    {
        Life = life;
        _oldest = targets[0];
        _newest = targets[^1];
    }

    /// <summary>The kind's life.</summary>
    public ApiLifecycle Life { get; }

    /// <summary>The kind as messages name it, with the version as code.</summary>
    public string Name => NameOf(Life.Kind);

    /// <summary>True if the newest of the versions does not serve it any more.</summary>
    public bool IsRemoved => Life.Removed <= _newest;

    /// <summary>True if even the oldest of the versions does not serve it any more.</summary>
    public bool WasNeverServed => Life.Removed <= _oldest || Life.Introduced > _newest;

    /// <summary>True if the oldest of the versions does not serve it yet.</summary>
    public bool IsTooNew => !IsRemoved && Life.Introduced > _oldest;

    /// <summary>True if one of the versions warns of it, and all of them serve it.</summary>
    public bool IsDeprecated => !IsRemoved && !IsTooNew && Life.Deprecated <= _newest;

    /// <summary>True if all of the versions serve it when they are told to, and there is nothing else to say.</summary>
    public bool IsUnstable => !Life.IsEnabled && !IsRemoved && !IsTooNew && !IsDeprecated;

    /// <summary>The versions in words, such as <c>1.28</c> or <c>1.28 to 1.36</c>.</summary>
    public string Targets => _oldest == _newest ? $"{_oldest}" : $"{_oldest} to {_newest}";

    /// <summary>Says that none of the versions serves it.</summary>
    public string NotServed => _oldest == _newest
        ? $"Kubernetes {_newest} does not serve {Name}" : $"Kubernetes {Targets} do not serve {Name}";

    /// <summary>The oldest of the versions.</summary>
    public KubernetesVersion Oldest => _oldest;

    /// <summary>Looks at an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="context">The rule's context.</param>
    /// <returns>Its kind; null if it is none of Kubernetes itself, is not applied, or never changes.</returns>
    public static TargetedKind? Of(Manifest manifest, RuleContext context) =>
        ApiLifecycle.Of(manifest.ApiVersion, manifest.Kind) is { IsStored: true, IsSteady: false } life
            ? new TargetedKind(life, context.Bundle.TargetVersions) : null;

    /// <summary>A kind as messages name it.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>`apps/v1` Deployment</c>.</returns>
    public static string NameOf(ApiKind kind) => $"`{kind.ApiVersion}` {kind.Kind}";

    /// <summary>Says what to write instead, now that the kind is on its way out.</summary>
    /// <returns>A clause in the imperative.</returns>
    public string Replacement()
    {
        IReadOnlyList<ApiKind> all = Life.Replacements;
        ApiKind? best = all.FirstOrDefault(kind => IsServed(kind, _oldest) && IsServed(kind, _newest))
            ?? all.FirstOrDefault(kind => IsServed(kind, _newest));
        if (best is not null)
        {
            KubernetesVersion? since = IsServed(best, _oldest) ? null : ApiLifecycle.Of(best)!.Introduced;
            return Write(best) + (since is null ? "" : $", which Kubernetes serves from {since} on");
        }

        return all.FirstOrDefault(kind => ApiLifecycle.Of(kind)?.Introduced > _newest) is { } later
            ? $"move to {NameOf(later)} with Kubernetes {ApiLifecycle.Of(later)!.Introduced}, which brings it"
            : RetiredKinds.Advice(Life.Kind.Kind);
    }

    /// <summary>Finds the same kind in another version of its group which all the versions serve.</summary>
    /// <returns>The kind at its most stable version, or null if there is none that is served without being told to.
    /// </returns>
    public ApiKind? Alternative() => BuiltInKinds.Preferred(BuiltInKinds.InGroup(Life.Kind.Group)
        .Where(kind => kind != Life.Kind && kind.Kind == Life.Kind.Kind)
        .Where(kind => ApiLifecycle.Of(kind)!.IsEnabled && IsServed(kind, _oldest) && IsServed(kind, _newest)));

    /// <summary>Says how to write the object as one of another kind or version.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A clause in the imperative.</returns>
    public string Write(ApiKind kind)
    {
        string article = kind.Kind[0] is 'A' or 'E' or 'I' or 'O' ? "an" : "a";
        return kind.Kind == Life.Kind.Kind ? $"write `apiVersion: {kind.ApiVersion}`"
            : $"use {article} {kind.Kind} of `{kind.ApiVersion}` in its place";
    }

    private static bool IsServed(ApiKind kind, KubernetesVersion version) =>
        KubernetesApi.Of(version).Find(kind.ApiVersion, kind.Kind) is not null;
}
