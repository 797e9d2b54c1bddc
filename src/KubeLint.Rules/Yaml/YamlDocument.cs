using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>One document of a YAML stream.</summary>
/// <param name="Index">Its number among the non-empty documents of the file, broken ones included, from 0.</param>
/// <param name="Span">From its first node to its last.</param>
/// <param name="Root">The root node; of a broken document what was read before the mistake, or null if nothing.</param>
/// <param name="IsBroken">True when a syntax error or a bound ended it early.</param>
public sealed record YamlDocument(int Index, TextSpan Span, YamlNode? Root, bool IsBroken);
