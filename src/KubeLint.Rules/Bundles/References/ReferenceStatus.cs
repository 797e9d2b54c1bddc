namespace KubeLint.Bundles.References;

/// <summary>What a scan tells of the object that a reference means.</summary>
public enum ReferenceStatus
{
    /// <summary>It is in the scan, in the right namespace.</summary>
    Provided,

    /// <summary>
    /// It is in the scan, but only one of the two names a namespace: they meet if both are applied into one.
    /// </summary>
    ProvidedIfTogether,

    /// <summary>
    /// Something in the scan makes it: a kustomization, a SealedSecret, a Certificate, a claim template and their kind.
    /// </summary>
    Made,

    /// <summary>Something in the scan may make it: an operator, a chart, a Job with its name in a command.</summary>
    MayBeMade,

    /// <summary>Every cluster or namespace has it.</summary>
    BuiltIn,

    /// <summary>The settings say that it exists outside the scan.</summary>
    External,

    /// <summary>It may stand in what could not be read, or what a kustomization takes from elsewhere.</summary>
    MayBeUnread,

    /// <summary>It is in the scan, but in another namespace.</summary>
    OtherNamespace,

    /// <summary>The scan has one of that name, but only in folders that are no part of the same application.</summary>
    Unrelated,

    /// <summary>Nothing in the scan is called so.</summary>
    Missing,
}
