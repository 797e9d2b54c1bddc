using KubeLint.Text;

namespace KubeLint.Configuration.Files;

/// <summary>What is wrong in a config file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong and what was perhaps meant, as a clause without a full stop.</param>
public sealed record ConfigProblem(SourceText Source, TextSpan Span, string Message);
