using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Objects;

/// <summary>
/// Finds keys that are meant for a field which seems to be missing. They are told as unknown fields, and to tell the
/// missing one as well would be telling it twice.
/// </summary>
internal static class MisspeltField
{
    private const int LargestDistance = 2;

    /// <summary>Tells whether a mapping has a key that is much like one it should have.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="owner">The model object of the mapping.</param>
    /// <param name="wanted">The keys that it should have one of.</param>
    /// <returns>
    /// True if one of its keys starts with them, as <c>serviceName</c> does, or ends them, or is nearly one.
    /// </returns>
    public static bool IsIn(Manifest manifest, object owner, params IEnumerable<string> wanted) =>
        manifest.Places.NodeOf(owner).EffectiveEntries().Any(entry => wanted.Any(key => IsLike(entry.Name, key)));

    private static bool IsLike(string written, string wanted) => written != wanted
        && (written.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
            || (written.Length > LargestDistance && wanted.EndsWith(written, StringComparison.OrdinalIgnoreCase))
            || (written.Length > LargestDistance && EditDistance.Between(written, wanted) <= LargestDistance));
}
