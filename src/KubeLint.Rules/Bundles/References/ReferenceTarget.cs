using KubeLint.Manifests;

namespace KubeLint.Bundles.References;

/// <summary>What a scan tells of the object that a reference means.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Status">Whether the object is there.</param>
public sealed record ReferenceTarget(ObjectReference Reference, ReferenceStatus Status)
{
    /// <summary>
    /// The objects: those that are meant, or with <see cref="ReferenceStatus.OtherNamespace"/> and
    /// <see cref="ReferenceStatus.Unrelated"/> those of the same name that are not.
    /// </summary>
    public IReadOnlyList<Manifest> Manifests { get; init; } = [];

    /// <summary>What makes the object, with <see cref="ReferenceStatus.Made"/>.</summary>
    public IReadOnlyList<ObjectMaker> Makers { get; init; } = [];

    /// <summary>
    /// False if the scan shows no object of the kind near the one that needs it, nor anything that makes one: then it
    /// evidently holds a part of the application only.
    /// </summary>
    public bool IsKindShown { get; init; }

    /// <summary>The object that was probably meant by a missing name, or null if none is near.</summary>
    public Manifest? Nearest { get; init; }

    /// <summary>The name that was probably meant, of whatever provides it; null if none is near.</summary>
    public string? NearestName { get; init; }

    /// <summary>True if the object is, or may be, there: nothing is to be said against the reference.</summary>
    public bool IsThere => Status < ReferenceStatus.OtherNamespace;

    /// <summary>
    /// The keys that the object has, sorted; null if they are not known, since something else fills it, patches it, or
    /// it is not in the scan.
    /// </summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>The keys that the reference asks for and the object is known not to have.</summary>
    public IReadOnlyList<ReferencedKey> MissingKeys
    {
        get
        {
            if (Keys is not { } keys || !Reference.AsksForKeys)
            {
                return [];
            }

            List<ReferencedKey>? missing = null;
            foreach (ReferencedKey key in Reference.Keys)
            {
                if (!keys.Contains(key.Name, StringComparer.Ordinal))
                {
                    (missing ??= []).Add(key);
                }
            }

            return missing ?? (IReadOnlyList<ReferencedKey>)[];
        }
    }
}
