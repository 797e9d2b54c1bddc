using KubeLint.Manifests;

namespace KubeLint.Schemas.Validation.Formats;

/// <summary>Quantities as <c>resource.Quantity</c> reads them from JSON, where blanks may stand around them.</summary>
internal static class QuantityFormat
{
    /// <summary>Tells whether a text is a quantity.</summary>
    public static bool Takes(string text) => QuantityGrammar.IsValid(text.Trim());
}
