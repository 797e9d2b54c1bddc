using System.Collections.Frozen;

namespace KubeLint.Rules.ApiVersions;

/// <summary>
/// Kinds that every version of every group has: lists, and the options, answers and errors of the API itself
/// (apimachinery, <c>metav1.AddToGroupVersion</c>). Whoever has one of them in a file means an answer of the API.
/// </summary>
internal static class ApiMachinery
{
    private static readonly FrozenSet<string> _kinds = FrozenSet.Create(
        StringComparer.Ordinal,
        "APIGroup", "APIResource", "APIVersions", "CreateOptions", "DeleteOptions", "GetOptions", "InternalEvent",
        "ListOptions", "PartialObjectMetadata", "PatchOptions", "Status", "Table", "UpdateOptions", "WatchEvent");

    /// <summary>Tells whether a kind is one of them.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True if it is.</returns>
    public static bool Has(string kind) => kind.EndsWith("List", StringComparison.Ordinal) || _kinds.Contains(kind);
}
