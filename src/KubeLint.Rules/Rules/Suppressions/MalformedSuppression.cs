using KubeLint.Findings;
using KubeLint.Suppressions;

namespace KubeLint.Rules.Suppressions;

/// <summary>A comment or annotation that is meant for kubelint and cannot be read, or stands where it covers nothing.
/// </summary>
[Rule(
    "KL0704",
    "malformed-suppression",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "A comment or annotation is meant to silence a rule and cannot be read, or covers nothing.")]
internal sealed class MalformedSuppression : SuppressionRule
{
    private const string Why = "kubelint leaves it aside, so nothing is silenced";

    /// <inheritdoc/>
    public override void Check(FileSuppressions suppressions, RuleContext context)
    {
        foreach (DirectiveMistake mistake in suppressions.Mistakes)
        {
            if (mistake.Annotation is { } annotation)
            {
                context.Report(annotation, mistake.Message, Why, mistake.Advice);
            }
            else
            {
                context.Report(
                    suppressions.File.Source, mistake.Document, mistake.Span, mistake.Message, Why, mistake.Advice);
            }
        }
    }
}
