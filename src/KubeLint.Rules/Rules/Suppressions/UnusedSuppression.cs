using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Suppressions;

namespace KubeLint.Rules.Suppressions;

/// <summary>A comment or annotation that silences nothing, though all rules that it names have run.</summary>
[Rule(
    "KL0701",
    "unused-suppression",
    RuleFamily.Syntax,
    Severity.Info,
    Confidence = Confidence.Medium,
    Summary = "A comment or annotation silences a rule that finds nothing there.")]
internal sealed class UnusedSuppression : SuppressionRule
{
    private const string Why = "nobody misses it today, and it will hide the next finding, which is a real one";

    /// <inheritdoc/>
    public override void Check(FileSuppressions suppressions, RuleContext context)
    {
        foreach (Directive directive in suppressions.Directives.Where(each => each.IsJudged))
        {
            foreach (DirectiveSelector selector in directive.Selectors)
            {
                if (!selector.IsUsed && HaveRun(selector.Rules, suppressions.File, context))
                {
                    Report(selector, directive, suppressions, context);
                }
            }
        }
    }

    /// <summary>
    /// A rule that has not run may find something in a scan that asks for more. Whether one on suppressions finds
    /// something is known when it is too late to say so.
    /// </summary>
    private static bool HaveRun(SelectedRules selected, ManifestFile file, RuleContext context) =>
        selected is { AreOnSuppressions: false, Rules.Count: > 0 }
        && selected.Rules.All(context.Settings.Of(file.Source).Rules.Includes);

    private static void Report(
        DirectiveSelector selector, Directive directive, FileSuppressions suppressions, RuleContext context)
    {
        string where = directive.CoversFile ? "in this file" : "here";
        string what = selector.Rules.Rules is [var rule]
            ? $"`{rule.Name}` finds" : $"The rules of `{selector.Text}` find";
        Report(suppressions.File, directive, selector.Span, context, (
            $"{what} nothing {where} that would have to be silenced",
            Why,
            directive.Selectors.Count > 1 ? $"take `{selector.Text}` out of the list"
                : directive.Annotation is null ? "take the comment out" : "take the annotation out"));
    }
}
