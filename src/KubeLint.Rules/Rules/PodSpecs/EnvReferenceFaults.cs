using KubeLint.Grammars;
using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in references to ConfigMaps and Secrets that environment variables come from.</summary>
/// <param name="manifest">The manifest of the container.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct EnvReferenceFaults(Manifest manifest, RuleContext context)
{
    /// <summary>Looks at a reference to a key.</summary>
    /// <param name="source">Where a variable comes from.</param>
    public void CheckKeys(V1EnvVarSource source)
    {
        if (source.ConfigMapKeyRef is { } map)
        {
            CheckName(map, map.Name, "ConfigMap");
            CheckKey(map, map.Key);
        }
        else if (source.SecretKeyRef is { } secret)
        {
            CheckName(secret, secret.Name, "Secret");
            CheckKey(secret, secret.Key);
        }
    }

    /// <summary>Looks at the name in a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind of what it names.</param>
    public void CheckName(object reference, string? name, string kind)
    {
        const string Property = nameof(V1SecretKeySelector.Name);
        if (name is null)
        {
            if (!manifest.Has(reference, Property))
            {
                PodRefusal.Of(
                    manifest.At(reference, Property), $"A reference to a {kind} does not name it", "add `name`")
                    .Report(context);
            }
        }
        else if (!NamePlaceholders.IsReference(name))
        {
            string subject = kind is "Secret" ? "The Secret name" : "The ConfigMap name";
            PodRefusal.OfName(subject, name, NameGrammar.Subdomain, manifest, reference, Property)?.Report(context);
        }
    }

    private void CheckKey(object reference, string? key) =>
        PodRefusal.OfName(
            "The key", key, NameGrammar.ConfigKey, manifest, reference, nameof(V1SecretKeySelector.Key))
            ?.Report(context);
}
