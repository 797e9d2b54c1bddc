using System.Collections.Concurrent;
using System.Text;

namespace KubeLint.Schemas;

/// <summary>
/// The versions of Kubernetes that changed a definition. Most versions change few, so that what was found for one
/// version is mostly true of the next too.
/// </summary>
internal static class DefinitionChanges
{
    private static readonly ConcurrentDictionary<string, uint> _changes = new(StringComparer.Ordinal);

    /// <summary>The versions that changed a definition.</summary>
    /// <param name="definition">Its name.</param>
    /// <returns>
    /// A bit for each of <see cref="KubernetesApi.Versions"/>, the lowest for the oldest: set if the definition is not
    /// what it was in the version before.
    /// </returns>
    public static uint Of(string definition) => _changes.GetOrAdd(definition, Read);

    /// <summary>Tells whether changes lie between two versions.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="older">The index of a version.</param>
    /// <param name="newer">The index of another one; not smaller.</param>
    /// <returns>True if something is different in the newer one, or was different in between.</returns>
    public static bool Separate(uint changes, int older, int newer) =>
        (changes >> (older + 1) << (older + 1) & ((2u << newer) - 1)) != 0;

    /// <summary>All that holds for some versions only has a mark behind an <c>@</c>.</summary>
    private static uint Read(string definition)
    {
        ReadOnlySpan<byte> text = FactText.Definitions.Find(Encoding.UTF8.GetBytes(definition));
        uint changes = 0;
        for (int mark = text.IndexOf((byte)'@'); mark >= 0; mark = text.IndexOf((byte)'@'))
        {
            text = text[(mark + 1)..];
            int end = text.IndexOfAny(" ,)\n"u8);
            changes |= ChangesOf(new FactVersions(end < 0 ? text : text[..end]));
        }

        return changes;
    }

    private static uint ChangesOf(FactVersions holding)
    {
        uint changes = 0;
        bool before = holding.Contain(KubernetesApi.Versions[0]);
        for (int index = 1; index < KubernetesApi.Versions.Count; index++)
        {
            bool now = holding.Contain(KubernetesApi.Versions[index]);
            changes |= now == before ? 0 : 1u << index;
            before = now;
        }

        return changes;
    }
}
