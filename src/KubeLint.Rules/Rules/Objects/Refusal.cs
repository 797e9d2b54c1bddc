using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Something for which the API server refuses an object.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
/// <param name="Advice">What to do: a clause in the imperative, without a full stop.</param>
internal sealed record Refusal(Place Place, string Message, string Advice)
{
    /// <summary>Why it matters: a clause without a full stop.</summary>
    public string Why { get; init; } = "the API server refuses it";

    /// <summary>A severity other than the rule's, or null.</summary>
    public Severity? Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>A place that has to do with it, or null.</summary>
    public Place? Other { get; init; }

    /// <summary>What is to be seen at <see cref="Other"/>.</summary>
    public string OtherMessage { get; init; } = "";

    /// <summary>Reports it.</summary>
    /// <param name="context">Takes the finding.</param>
    public void Report(RuleContext context)
    {
        FindingDraft draft = context.Report(Place, Message, Why, Advice).WithConfidence(Confidence);
        if (Severity is { } severity)
        {
            draft.WithSeverity(severity);
        }

        if (Other is not null)
        {
            draft.WithRelated(Other, OtherMessage);
        }
    }
}
