using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A comment.</summary>
/// <param name="Span">The place, from <c>#</c> to the end of the line.</param>
/// <param name="OwnLine">True when nothing but white space stands before it on its line.</param>
public readonly record struct YamlComment(TextSpan Span, bool OwnLine);
