using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Tells by the name of a file that it holds patches of other objects, which have the rest.</summary>
internal static class PatchName
{
    /// <summary>Tells whether an object seems to be a patch.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if its file is called a patch.</returns>
    public static bool IsThatOf(Manifest manifest) =>
        manifest.Source.IsCalledPatch;
}
