using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>An entry of a list in which each name may be there once.</summary>
/// <param name="Name">What the entry is known by; empty if it has no name.</param>
/// <param name="Owner">The model object that holds the name.</param>
/// <param name="Property">The property that holds it, or the list that it is in, by <c>nameof</c>.</param>
/// <param name="Index">The entry's index, if it is a text itself.</param>
internal readonly record struct ListEntry(string Name, object Owner, string Property, int? Index = null)
{
    /// <summary>The place of the name.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>Its place, or that of the nearest key which exists.</returns>
    public Place In(Manifest manifest) =>
        Index is { } index ? manifest.At(Owner, Property, index) : manifest.At(Owner, Property);
}
