using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.Schemas;

/// <summary>Reports violations: what is the same for all kinds of them.</summary>
internal static class ViolationReport
{
    /// <summary>Reports a violation.</summary>
    /// <param name="context">Takes the finding.</param>
    /// <param name="violation">The violation.</param>
    /// <param name="place">Where to point.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="why">Why it matters.</param>
    /// <param name="advice">What to do.</param>
    /// <returns>The finding.</returns>
    public static FindingDraft Report(
        RuleContext context, Violation violation, Place place, string message, string why, string advice)
    {
        string versions = violation.Versions.Count == 0 ? ""
            : $"In Kubernetes {VersionWords.Describe(violation.Versions)}, ";
        FindingDraft draft = context.Report(place, versions + message, why, advice);
        if (violation.Schema.Origin is { } origin)
        {
            draft.WithRelated(new Location(origin.Source, origin.Span), "its schema");
        }

        return violation.Kind is ViolationKind.WrongType or ViolationKind.InvalidFormat
            && PlaceholderText.Is(violation.Node) ? draft.WithConfidence(Confidence.Low) : draft;
    }
}
