using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>A comment or annotation that is meant to silence findings and cannot be read.</summary>
/// <param name="Span">The place.</param>
/// <param name="Document">The number of its document among the non-empty ones, from 0.</param>
/// <param name="Message">What is wrong: a clause without a full stop; code stands in backticks.</param>
/// <param name="Advice">What to do: a clause in the imperative, without a full stop.</param>
/// <param name="Annotation">The place of an annotation, or null for a comment.</param>
internal sealed record DirectiveMistake(
    TextSpan Span, int Document, string Message, string Advice, Place? Annotation = null);
