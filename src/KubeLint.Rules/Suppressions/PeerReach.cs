namespace KubeLint.Suppressions;

/// <summary>How far another tool's comment reaches.</summary>
internal enum PeerReach
{
    /// <summary>The key or item that it belongs to.</summary>
    Node,

    /// <summary>The object that it stands in.</summary>
    Object,

    /// <summary>The whole file.</summary>
    File,
}
