using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>
/// Two objects that fit together, of which one names a namespace and the other does not: they meet only if the latter
/// is applied into that namespace.
/// </summary>
internal static class NamespaceGap
{
    /// <summary>Reports the gap as a note.</summary>
    /// <param name="context">Takes the finding.</param>
    /// <param name="place">Where one object refers to the other.</param>
    /// <param name="message">What holds only if both are in one namespace.</param>
    /// <param name="other">The place of the other object.</param>
    /// <param name="what">What is to be seen there.</param>
    /// <returns>The finding.</returns>
    public static FindingDraft Report(RuleContext context, Place place, string message, Place other, string what) =>
        context.Report(
                place,
                message,
                "one of the two names a namespace and the other does not, so a plain apply may put them apart",
                "write the same `metadata.namespace` into both, or into neither")
            .WithSeverity(Severity.Info)
            .WithRelated(other, what);
}
