using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Suppressions;
using KubeLint.Text;

namespace KubeLint.Rules;

/// <summary>
/// A rule about the comments and annotations that silence findings. It runs when all others have, and what it finds can
/// be silenced for a whole file or by the settings alone.
/// </summary>
internal abstract class SuppressionRule : Rule
{
    /// <summary>Looks at what silences findings in a file.</summary>
    /// <param name="suppressions">The directives of the file, with what came of them.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(FileSuppressions suppressions, RuleContext context);

    /// <summary>Reports a finding at a comment, or a part of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="span">The place.</param>
    /// <param name="context">Takes the finding.</param>
    /// <param name="text">What is wrong, why it matters and what to do.</param>
    /// <returns>The finding, to add to.</returns>
    protected static FindingDraft Report(
        ManifestFile file,
        Directive directive,
        TextSpan span,
        RuleContext context,
        (string Message, string Why, string Advice) text) => directive.Annotation is { } annotation
            ? context.Report(annotation with { Span = span }, text.Message, text.Why, text.Advice)
            : context.Report(file.Source, directive.Document, span, text.Message, text.Why, text.Advice);
}
