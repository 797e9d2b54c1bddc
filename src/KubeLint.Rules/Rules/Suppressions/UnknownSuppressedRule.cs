using KubeLint.Findings;
using KubeLint.Suppressions;

namespace KubeLint.Rules.Suppressions;

/// <summary>A comment or annotation that names a rule which does not exist, or cannot be silenced there.</summary>
[Rule(
    "KL0702",
    "unknown-suppressed-rule",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "A comment or annotation silences a rule that does not exist.")]
internal sealed class UnknownSuppressedRule : SuppressionRule
{
    /// <inheritdoc/>
    public override void Check(FileSuppressions suppressions, RuleContext context)
    {
        foreach (Directive directive in suppressions.Directives.Where(each => !each.IsFromPeer))
        {
            foreach (DirectiveSelector selector in directive.Selectors)
            {
                if (selector.Rules.Rules.Count == 0)
                {
                    Report(suppressions.File, directive, selector.Span, context, (
                        $"No rule has the name `{Shown(selector.Text)}`",
                        "nothing is silenced by a name that no rule has",
                        suppressions.NearestTo(selector.Text) is { } nearest
                            ? $"write `{nearest}` if that is meant"
                            : "take a name, a code or the start of codes from the list of `kubelint rules`"));
                }
                else if (selector.Rules.AreOnSuppressions && !directive.CoversFile)
                {
                    Report(suppressions.File, directive, selector.Span, context, (
                        $"`{selector.Text}` cannot be silenced in one place",
                        "a rule that judges suppressions can be silenced for whole files only",
                        $"write `# kubelint: ignore-file[{selector.Text}] reason`, or leave the rule out of the scan"));
                }
            }
        }
    }

    private static string Shown(string name)
    {
        const int Longest = 60;
        return name.Length > Longest ? $"{name.AsSpan(0, Longest)}…" : name;
    }
}
