namespace KubeLint.Schemas.JsonSchemas;

/// <summary>A name in the template of a schema location that stands for something of the object at hand.</summary>
internal enum Placeholder
{
    /// <summary>The API group; the version for the core group, as kubeconform has it.</summary>
    Group,

    /// <summary>The kind in lower case.</summary>
    ResourceKind,

    /// <summary>The version in the group, such as <c>v1beta1</c>.</summary>
    ResourceAPIVersion,

    /// <summary>A hyphen, the first word of the group, another hyphen and the version; in lower case.</summary>
    KindSuffix,

    /// <summary>The version of Kubernetes, such as <c>v1.31.4</c>, or <c>master</c>.</summary>
    NormalizedKubernetesVersion,

    /// <summary><c>-strict</c> where there are such files, else nothing.</summary>
    StrictSuffix,
}
