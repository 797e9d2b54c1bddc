using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>
/// Finds texts that look as if somebody put something else in their place before the object is applied, by hand or by a
/// tool that is not known: <c>NUM_NODES</c>, <c>&lt;your replicas&gt;</c>, <c>__COUNT__</c>, <c>@count@</c>.
/// </summary>
internal static class PlaceholderText
{
    private const int Shortest = 3;

    /// <summary>Tells whether a value looks like one.</summary>
    /// <param name="node">The value.</param>
    public static bool Is(YamlNode node) => node is YamlScalar { AsString: { Length: >= Shortest } text }
        && ((text[0], text[^1]) is ('<', '>') or ('_', '_') or ('@', '@') or ('%', '%') or ('[', ']') or ('#', '#')
            || text[0] == '$' || IsConstant(text));

    private static bool IsConstant(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return char.IsAsciiLetterUpper(text[0]);
    }
}
