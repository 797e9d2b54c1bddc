namespace KubeLint.Bundles;

/// <summary>How the namespaces of two objects stand to one another.</summary>
public enum NamespaceRelation
{
    /// <summary>Both are in the same one; without a namespace an object is in <c>default</c>.</summary>
    Same,

    /// <summary>
    /// Only one names a namespace, not <c>default</c>: the other may be applied into it (<c>-n</c>).
    /// </summary>
    MayBeSame,

    /// <summary>They name different ones.</summary>
    Different,
}
