using KubeLint.Findings;
using KubeLint.Suppressions;

namespace KubeLint.Rules.Suppressions;

/// <summary>A comment or annotation that does not say why a finding is silenced.</summary>
[Rule(
    "KL0703",
    "suppression-without-reason",
    RuleFamily.Syntax,
    Severity.Info,
    EnabledByDefault = false,
    Summary = "A comment or annotation silences a rule and gives no reason.")]
internal sealed class SuppressionWithoutReason : SuppressionRule
{
    /// <inheritdoc/>
    public override void Check(FileSuppressions suppressions, RuleContext context)
    {
        foreach (Directive directive in suppressions.Directives)
        {
            if (directive is { IsFromPeer: false, Reason: null })
            {
                Report(suppressions.File, directive, directive.Location.Span, context, (
                    $"The {(directive.Annotation is null ? "comment" : "annotation")} gives no reason",
                    "nobody can tell later whether the finding is still to be silenced",
                    directive.Annotation is null
                        ? "say behind the bracket why this is as it should be"
                        : "say in the value why this is as it should be"));
            }
        }
    }
}
