using System.Buffers;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>What the paths of an Ingress may hold (the validation of <c>networking.k8s.io/v1</c>).</summary>
internal static class IngressPaths
{
    /// <summary>
    /// Characters that URLs hardly have, and patterns do. The other marks of patterns (<c>+</c>, <c>.</c>) are common
    /// in both.
    /// </summary>
    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("*()[]{}|^$\\?");

    private static readonly string[] Sequences = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] Endings = ["/..", "/."];

    /// <summary>Finds what the API server refuses.</summary>
    /// <param name="path">The path; empty for none.</param>
    /// <param name="type">Its type, one of the known ones.</param>
    /// <returns>The first fault, or null.</returns>
    public static PathFault? FaultIn(string path, string type)
    {
        bool isStrict = type != "ImplementationSpecific";
        if (!path.StartsWith('/'))
        {
            return path.Length > 0
                ? new PathFault("does not start with a slash", $"write `/{path}`", 0, 0)
                : isStrict ? new PathFault("is empty", "write the path, such as `/`", 0, 0) : null;
        }

        if (!isStrict)
        {
            return null;
        }

        foreach (string sequence in Sequences)
        {
            if (path.IndexOf(sequence, StringComparison.Ordinal) is >= 0 and int start)
            {
                return new PathFault(
                    $"has `{sequence}` in it, which the type `{type}` does not allow", "write the path without it",
                    start, sequence.Length);
            }
        }

        return Array.Find(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal)) is { } last
            ? new PathFault(
                $"ends with `{last}`, which the type `{type}` does not allow", "write the path without it",
                path.Length - last.Length, last.Length)
            : null;
    }

    /// <summary>Tells whether a path looks like a regular expression or has wildcards.</summary>
    /// <param name="path">The path.</param>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny(PatternCharacters)
        || path.Contains(".+", StringComparison.Ordinal);

    /// <summary>Tells whether a missing path seems to be there under another name.</summary>
    /// <param name="manifest">The Ingress.</param>
    /// <param name="path">The item that holds the path.</param>
    public static bool IsMisspeltIn(Manifest manifest, V1HTTPIngressPath path) =>
        !manifest.Has(path, nameof(path.Path))
        && manifest.Places.NodeOf(path).EffectiveEntries().Any(entry => entry.Name is not ("pathType" or "backend"));
}
