namespace KubeLint.Text.Patterns;

/// <summary>What a piece of a <see cref="Wildcard"/> takes from the path.</summary>
internal enum WildcardTokenKind
{
    /// <summary>One character.</summary>
    Character,

    /// <summary>Any characters of one name, or none.</summary>
    Star,

    /// <summary>Any characters, slashes too, or none.</summary>
    Everything,

    /// <summary>Any number of whole folders; here the path stands at the start of a name.</summary>
    Folders,

    /// <summary>The second half of <see cref="Folders"/>: here the path stands inside a name.</summary>
    InsideFolder,
}
