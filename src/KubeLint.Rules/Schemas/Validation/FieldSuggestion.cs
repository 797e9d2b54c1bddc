using KubeLint.Manifests;

namespace KubeLint.Schemas.Validation;

/// <summary>The field that was most likely meant by one that does not exist.</summary>
/// <param name="Path">Where it belongs, in the object.</param>
/// <param name="Kind">How it differs from what is written.</param>
/// <param name="FitsValue">True if it takes the value.</param>
internal sealed record FieldSuggestion(FieldPath Path, SuggestionKind Kind, bool FitsValue)
{
    /// <summary>The field's name.</summary>
    public string Name => Path.LastKey!;
}
