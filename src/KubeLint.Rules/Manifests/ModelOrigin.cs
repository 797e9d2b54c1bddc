namespace KubeLint.Manifests;

/// <summary>Where a model object hangs: the steps from the object that it belongs to.</summary>
/// <param name="Parent">The number of the object that it belongs to, as <see cref="ModelPlaces"/> gave it.</param>
/// <param name="Key">The key of the parent's field; null for a root.</param>
/// <param name="Item">The index in the field's sequence, from 0, or -1.</param>
/// <param name="ItemKey">The key in the field's map, or null.</param>
internal readonly record struct ModelOrigin(int Parent, string? Key, int Item = -1, string? ItemKey = null)
{
    /// <summary>The origin of the model of a whole manifest.</summary>
    public static ModelOrigin Root => new(Parent: -1, Key: null);
}
