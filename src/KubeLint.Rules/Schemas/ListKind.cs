namespace KubeLint.Schemas;

/// <summary>How the API server merges a list: <c>x-kubernetes-list-type</c>.</summary>
internal enum ListKind
{
    /// <summary>As a whole. Also what no extension says.</summary>
    Atomic,

    /// <summary>Item by item; no two may be equal.</summary>
    Set,

    /// <summary>Item by item, told apart by their keys (<c>x-kubernetes-list-map-keys</c>).</summary>
    Map,
}
