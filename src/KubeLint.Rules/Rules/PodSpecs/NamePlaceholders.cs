using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Names in capitals, which a script or a reader is to replace.</summary>
internal static class NamePlaceholders
{
    /// <summary>Tells whether a name that refers to something stands for another one.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True for <c>KSA_NAME</c>, <c>HOSTNAME</c> and the like.</returns>
    public static bool IsReference(string name) => IsInCapitals(name);

    /// <summary>Tells whether a name that a manifest gives stands for another one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="manifest">The manifest.</param>
    /// <returns>True for a word in capitals with an underscore, or that names the object too.</returns>
    public static bool IsGiven(string name, Manifest manifest) => IsInCapitals(name)
        && (name.Contains('_', StringComparison.Ordinal) || manifest.Name.Contains(name, StringComparison.Ordinal));

    private static bool IsInCapitals(string name) =>
        name.AsSpan().ContainsAnyInRange('A', 'Z') && !name.AsSpan().ContainsAnyInRange('a', 'z');
}
