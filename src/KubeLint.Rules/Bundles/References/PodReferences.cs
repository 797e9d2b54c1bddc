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
        for (int index = 0; index < spec.ImagePullSecrets?.Count; index++)
        {
            V1LocalObjectReference pull = spec.ImagePullSecrets[index];
            sink.Add(ReferenceUse.ImagePull, Secret, pull.Name, pull, nameof(pull.Name));
        }

        sink.Add(
            ReferenceUse.Class, "PriorityClass", spec.PriorityClassName, spec, nameof(spec.PriorityClassName));
        sink.Add(ReferenceUse.Class, "RuntimeClass", spec.RuntimeClassName, spec, nameof(spec.RuntimeClassName));
        foreach (Container container in template.Containers)
        {
            Read(container, sink);
        }

        for (int index = 0; index < spec.Volumes?.Count; index++)
        {
            VolumeReferences.Read(spec.Volumes[index], sink);
        }
    }

    private static void Read(Container container, ReferenceSink sink)
    {
        V1Container model = container.Model;
        for (int index = 0; index < model.Env?.Count; index++)
        {
            V1EnvVarSource? variable = model.Env[index].ValueFrom;
            if (variable?.ConfigMapKeyRef is { } config)
            {
                sink.Add(
                    ReferenceUse.Variable, ConfigMap, config.Name, config, nameof(config.Name), config.Optional,
                    config.Key, container: container);
            }

            if (variable?.SecretKeyRef is { } secret)
            {
                sink.Add(
                    ReferenceUse.Variable, Secret, secret.Name, secret, nameof(secret.Name), secret.Optional,
                    secret.Key, container: container);
            }
        }

        for (int index = 0; index < model.EnvFrom?.Count; index++)
        {
            V1EnvFromSource source = model.EnvFrom[index];
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
}
