namespace KubeLint.Rules.AccessControl;

/// <summary>Where what a role allows holds.</summary>
internal enum RoleScope
{
    /// <summary>In one namespace: it is a Role.</summary>
    OwnNamespace,

    /// <summary>In some namespaces: RoleBindings bind it, and no ClusterRoleBinding.</summary>
    Namespaces,

    /// <summary>In all of them: a ClusterRoleBinding binds it, or a role that it is added to.</summary>
    Cluster,

    /// <summary>Where <c>admin</c>, <c>edit</c> or <c>view</c> are bound, which it is added to.</summary>
    UserFacing,

    /// <summary>Nowhere, as far as the scan shows.</summary>
    Unknown,
}
