using KubeLint.Manifests;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in where environment variables come from.</summary>
/// <param name="manifest">The manifest of the container.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct EnvSourceFaults(Manifest manifest, RuleContext context)
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

    /// <summary>Looks at a variable.</summary>
    /// <param name="variable">The variable.</param>
    public void Check(V1EnvVar variable)
    {
        if (variable.ValueFrom is not { } source)
        {
            return;
        }

        if (variable.Value is { Length: > 0 })
        {
            PodRefusal.Both(
                manifest.At(variable, nameof(variable.Value)),
                manifest.At(variable, nameof(variable.ValueFrom)),
                $"The variable `{variable.Name}` has both `value` and `valueFrom`").Report(context);
        }

        if (Sources.CountIn(manifest, source) != 1)
        {
            string subject = $"The variable `{variable.Name}`";
            Place place = manifest.At(variable, nameof(variable.ValueFrom));
            CheckCount(Sources, source, place, subject, "`configMapKeyRef` or the like");
        }

        new EnvReferenceFaults(manifest, context).CheckKeys(source);
        DownwardFaults downward = new(manifest, context);
        if (source.FieldRef is { } field)
        {
            downward.CheckField(field, DownwardUse.Environment);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            downward.CheckResource(resource, DownwardUse.Environment);
        }
    }

    /// <summary>Looks at a source of several variables.</summary>
    /// <param name="source">The source.</param>
    public void Check(V1EnvFromSource source)
    {
        if (BulkSources.CountIn(manifest, source) != 1)
        {
            const string Advice = "`configMapRef` or `secretRef`";
            CheckCount(BulkSources, source, manifest.At(source), "An item of `envFrom`", Advice);
        }

        EnvReferenceFaults references = new(manifest, context);
        if (source.ConfigMapRef is { } map)
        {
            references.CheckName(map, map.Name, "ConfigMap");
        }

        if (source.SecretRef is { } secret)
        {
            references.CheckName(secret, secret.Name, "Secret");
        }
    }

    /// <summary>Exactly one field of several must be set.</summary>
    private void CheckCount(FieldChoice choice, object owner, Place place, string subject, string advice)
    {
        if (FieldChoice.IsNoneIn(manifest, owner, key => key is "prefix"))
        {
            PodRefusal.Of(place, $"{subject} has no source", $"add {advice}").Report(context);
        }
        else
        {
            PodRefusal.Report(choice.Surplus(manifest, owner, subject), context);
        }
    }
}
