namespace KubeLint.Bundles.References;

/// <summary>What an object names another one for.</summary>
public enum ReferenceUse
{
    /// <summary>One environment variable of a container: <c>env[].valueFrom</c>.</summary>
    Variable,

    /// <summary>All variables of a source: <c>envFrom[]</c>.</summary>
    Variables,

    /// <summary>A volume of a pod, or one source of a projected volume.</summary>
    Volume,

    /// <summary>What a volume's driver logs in with, such as <c>csi.nodePublishSecretRef</c>.</summary>
    VolumeLogin,

    /// <summary>What images are pulled with.</summary>
    ImagePull,

    /// <summary>The account that pods run as, or that a binding is for.</summary>
    Account,

    /// <summary>A class: of storage, priority, runtime, Ingress or Gateway.</summary>
    Class,

    /// <summary>The certificate of a host.</summary>
    Tls,

    /// <summary>A token or another Secret that a ServiceAccount lists.</summary>
    Token,

    /// <summary>The Service that an Ingress or a route leads to.</summary>
    Backend,

    /// <summary>The Service that gives a StatefulSet's pods their names.</summary>
    GoverningService,

    /// <summary>A Service that the API server calls: of a webhook or an aggregated API.</summary>
    CalledService,

    /// <summary>The role of a binding.</summary>
    Role,

    /// <summary>What an autoscaler scales.</summary>
    ScaleTarget,

    /// <summary>The Gateway that a route is attached to.</summary>
    ParentGateway,

    /// <summary>The volume of a claim, or the claim of a volume.</summary>
    Binding,

    /// <summary>The object that an object belongs to: <c>metadata.ownerReferences</c>.</summary>
    Owner,
}
