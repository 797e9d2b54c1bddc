using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in where environment variables come from.</summary>
/// <param name="manifest">The manifest of the container.</param>
/// <param name="downward">Looks at fields of the pod.</param>
internal sealed class EnvSourceFaults(Manifest manifest, DownwardFaults downward)
{
    private static readonly FieldChoice Sources = new(
        new V1EnvVarSource(),
        nameof(V1EnvVarSource.ConfigMapKeyRef),
        nameof(V1EnvVarSource.FieldRef),
        nameof(V1EnvVarSource.FileKeyRef),
        nameof(V1EnvVarSource.ResourceFieldRef),
        nameof(V1EnvVarSource.SecretKeyRef));

    private static readonly FieldChoice BulkSources = new(
        new V1EnvFromSource(), nameof(V1EnvFromSource.ConfigMapRef), nameof(V1EnvFromSource.SecretRef));

    /// <summary>Mistakes in a variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1EnvVar variable)
    {
        if (variable.ValueFrom is not { } source)
        {
            yield break;
        }

        if (variable.Value is { Length: > 0 })
        {
            yield return PodRefusal.Both(
                manifest.At(variable, nameof(variable.Value)),
                manifest.At(variable, nameof(variable.ValueFrom)),
                $"The variable `{variable.Name}` has both `value` and `valueFrom`");
        }

        foreach (Refusal fault in OneOf(
                Sources,
                source,
                () => manifest.At(variable, nameof(variable.ValueFrom)),
                $"The variable `{variable.Name}`",
                "`configMapKeyRef` or the like")
            .Concat(InKeys(source))
            .Concat(source.FieldRef is { } field ? downward.InField(field, DownwardUse.Environment) : [])
            .Concat(source.ResourceFieldRef is { } of ? downward.InResource(of, DownwardUse.Environment) : []))
        {
            yield return fault;
        }
    }

    /// <summary>Mistakes in a source of several variables.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1EnvFromSource source) =>
        OneOf(
            BulkSources, source, () => manifest.At(source), "An item of `envFrom`", "`configMapRef` or `secretRef`")
            .Concat(source.ConfigMapRef is { } map ? InName(map, map.Name, "ConfigMap") : [])
            .Concat(source.SecretRef is { } secret ? InName(secret, secret.Name, "Secret") : []);

    /// <summary>Exactly one field of several must be set.</summary>
    private IEnumerable<Refusal> OneOf(
        FieldChoice choice, object owner, Func<Place> place, string subject, string advice) =>
        FieldChoice.IsNoneIn(manifest, owner, key => key is "prefix")
            ? [PodRefusal.Of(place(), $"{subject} has no source", $"add {advice}")]
            : choice.Surplus(manifest, owner, subject);

    private IEnumerable<Refusal> InKeys(V1EnvVarSource source) => (source.ConfigMapKeyRef, source.SecretKeyRef) switch
    {
        ({ } map, _) => InName(map, map.Name, "ConfigMap").Concat(InKey(map, map.Key)),
        (_, { } secret) => InName(secret, secret.Name, "Secret").Concat(InKey(secret, secret.Key)),
        _ => [],
    };

    private IEnumerable<Refusal> InName(object reference, string? name, string kind)
    {
        const string Property = nameof(V1SecretKeySelector.Name);
        if (name is null && !manifest.Has(reference, Property))
        {
            yield return PodRefusal.Of(
                manifest.At(reference, Property), $"A reference to a {kind} does not name it", "add `name`");
        }
        else if (!NamePlaceholders.IsReference(name ?? "")
            && PodRefusal.OfName(
                $"The {kind} name", name, NameGrammar.Subdomain, manifest, reference, Property) is { } fault)
        {
            yield return fault;
        }
    }

    private IEnumerable<Refusal> InKey(object reference, string? key) =>
        PodRefusal.OfName(
            "The key", key, NameGrammar.ConfigKey, manifest, reference, nameof(V1SecretKeySelector.Key))
            is { } fault ? [fault] : [];
}
