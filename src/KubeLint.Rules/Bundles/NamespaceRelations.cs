namespace KubeLint.Bundles;

/// <summary>Tells how two namespaces stand to one another.</summary>
internal static class NamespaceRelations
{
    /// <summary>Where an object without a namespace goes unless it is applied into another one.</summary>
    public const string Default = "default";

    /// <summary>The relation of two namespaces; null where an object names none.</summary>
    public static NamespaceRelation Of(string? one, string? other) =>
        (one ?? Default) == (other ?? Default) ? NamespaceRelation.Same
        : one is null || other is null ? NamespaceRelation.MayBeSame
        : NamespaceRelation.Different;
}
