using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>Reads what pods name: configuration, Secrets, claims, accounts and classes.</summary>
internal static class PodReferences
{
    private const string ConfigMap = ObjectKinds.ConfigMap;
    private const string Secret = ObjectKinds.Secret;

    /// <summary>Adds all references of a pod template, in the order of the pod spec's parts.</summary>
    public static void Read(PodTemplate template, ReferenceSink sink)
    {
        V1PodSpec spec = template.Spec;
        string? account = spec.ServiceAccountName;
        sink.Add(
            ReferenceUse.Account,
            ObjectKinds.ServiceAccount,
            string.IsNullOrEmpty(account) ? spec.ServiceAccount : account,
            spec,
            string.IsNullOrEmpty(account) ? nameof(spec.ServiceAccount) : nameof(spec.ServiceAccountName));
        foreach (V1LocalObjectReference pull in spec.ImagePullSecrets ?? [])
        {
            sink.Add(ReferenceUse.ImagePull, Secret, pull.Name, pull, nameof(pull.Name));
        }

        sink.Add(
            ReferenceUse.Class, "PriorityClass", spec.PriorityClassName, spec, nameof(spec.PriorityClassName));
        sink.Add(ReferenceUse.Class, "RuntimeClass", spec.RuntimeClassName, spec, nameof(spec.RuntimeClassName));
        foreach (Container container in template.Containers)
        {
            Read(container, sink);
        }

        foreach (V1Volume volume in spec.Volumes ?? [])
        {
            VolumeReferences.Read(volume, sink);
        }
    }

    private static void Read(Container container, ReferenceSink sink)
    {
        foreach (V1EnvVar variable in container.Model.Env ?? [])
        {
            if (variable.ValueFrom?.ConfigMapKeyRef is { } config)
            {
                sink.Add(
                    ReferenceUse.Variable, ConfigMap, config.Name, config, nameof(config.Name), config.Optional,
                    KeyOf(sink.Manifest, config, config.Key, nameof(config.Key)), container);
            }

            if (variable.ValueFrom?.SecretKeyRef is { } secret)
            {
                sink.Add(
                    ReferenceUse.Variable, Secret, secret.Name, secret, nameof(secret.Name), secret.Optional,
                    KeyOf(sink.Manifest, secret, secret.Key, nameof(secret.Key)), container);
            }
        }

        foreach (V1EnvFromSource source in container.Model.EnvFrom ?? [])
        {
            if (source.ConfigMapRef is { } config)
            {
                sink.Add(
                    ReferenceUse.Variables, ConfigMap, config.Name, config, nameof(config.Name), config.Optional,
                    container: container);
            }

            if (source.SecretRef is { } secret)
            {
                sink.Add(
                    ReferenceUse.Variables, Secret, secret.Name, secret, nameof(secret.Name), secret.Optional,
                    container: container);
            }
        }
    }

    private static Func<IReadOnlyList<ReferencedKey>>? KeyOf(
        Manifest manifest, object owner, string? key, string property) =>
        string.IsNullOrEmpty(key) || TextTemplates.AppearIn(key)
            ? null
            : () => [new ReferencedKey(key, manifest.At(owner, property))];
}
