using KubeLint.Text;

namespace KubeLint.Findings;

/// <summary>A change of a text: some of it is replaced.</summary>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">What takes its place; empty to delete.</param>
public sealed record TextEdit(TextSpan Span, string NewText);
