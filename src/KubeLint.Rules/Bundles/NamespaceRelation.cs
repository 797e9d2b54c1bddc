namespace KubeLint.Bundles;

/// <summary>How the namespaces of two objects stand to one another.</summary>
public enum NamespaceRelation
{
    /// <summary>Both name the same one, or neither names any.</summary>
    Same,

    /// <summary>Only one names a namespace: the other may be applied into it (<c>kubectl apply -n</c>).</summary>
    MayBeSame,

    /// <summary>They name different ones.</summary>
    Different,
}
