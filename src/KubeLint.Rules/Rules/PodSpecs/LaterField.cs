using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The order of two fields that exclude each other: findings stand at the later one.</summary>
internal static class LaterField
{
    /// <summary>Puts two fields in the order of the text.</summary>
    /// <param name="one">A field.</param>
    /// <param name="other">Another one.</param>
    /// <returns>The later and the earlier one, by their keys.</returns>
    public static (Place Later, Place Earlier) Of(Place one, Place other)
    {
        (Place first, Place second) = (one.OnKey(), other.OnKey());
        return first.Span.Start > second.Span.Start ? (first, second) : (second, first);
    }
}
