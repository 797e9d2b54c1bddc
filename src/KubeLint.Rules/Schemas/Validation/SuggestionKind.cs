namespace KubeLint.Schemas.Validation;

/// <summary>How a field that does not exist differs from one that does.</summary>
internal enum SuggestionKind
{
    /// <summary>In upper and lower case, hyphens or underscores only.</summary>
    Case,

    /// <summary>In a few letters.</summary>
    Spelling,

    /// <summary>In its place.</summary>
    Level,
}
