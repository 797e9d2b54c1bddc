using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A mistake found while reading.</summary>
/// <param name="Kind">What sort of mistake.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong, as a clause without a full stop.</param>
/// <param name="DocumentIndex">The document, as <see cref="YamlDocument.Index"/>.</param>
/// <param name="Related">Another place that belongs to it, such as the first of two equal keys, or null.</param>
public sealed record YamlProblem(
    YamlProblemKind Kind, TextSpan Span, string Message, int DocumentIndex, TextSpan? Related = null);
