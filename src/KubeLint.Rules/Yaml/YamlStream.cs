using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>All documents of one file.</summary>
/// <param name="Source">The text.</param>
/// <param name="Documents">The non-empty documents in order, broken ones included.</param>
/// <param name="Problems">The mistakes, in the order of their places.</param>
/// <param name="Comments">The comments in order.</param>
public sealed record YamlStream(
    SourceText Source,
    IReadOnlyList<YamlDocument> Documents,
    IReadOnlyList<YamlProblem> Problems,
    IReadOnlyList<YamlComment> Comments);
