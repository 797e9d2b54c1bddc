namespace KubeLint.Text.Patterns;

/// <summary>What stands in the brackets of a wildcard: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:alpha:]_]</c>.</summary>
internal sealed class CharacterClass
{
    private readonly bool _negated;
    private readonly List<(char First, char Last)> _ranges = [];
    private readonly List<Func<char, bool>> _named = [];

    private CharacterClass(bool negated) => _negated = negated;

    /// <summary>Any character but a slash.</summary>
    public static CharacterClass NotSlash { get; } = new(negated: true);

    /// <summary>Compiles the brackets that open at an index.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">The index of the opening bracket; moved past the closing one.</param>
    /// <returns>The class, or null if the brackets are open or name an unknown class.</returns>
    public static CharacterClass? Compile(ReadOnlySpan<char> pattern, ref int index)
    {
        int at = index + 1;
        bool negated = at < pattern.Length && pattern[at] is '!' or '^';
        CharacterClass characters = new(negated);
        at += negated ? 1 : 0;
        // A closing bracket in the first place is a character of the class.
        for (bool first = true; at < pattern.Length && (first || pattern[at] != ']'); first = false)
        {
            if (pattern[at..].StartsWith("[:", StringComparison.Ordinal))
            {
                int end = pattern[at..].IndexOf(":]", StringComparison.Ordinal);
                if (end < 0 || NamedClass(pattern[(at + 2)..(at + end)]) is not { } named)
                {
                    return null;
                }

                characters._named.Add(named);
                at += end + 2;
                continue;
            }

            if (TakeCharacter(pattern, ref at) is not { } low)
            {
                return null;
            }

            char high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (TakeCharacter(pattern, ref at) is not { } last)
                {
                    return null;
                }

                high = last;
            }

            characters._ranges.Add((low, high));
        }

        if (at >= pattern.Length)
        {
            return null;
        }

        index = at + 1;
        return characters;
    }

    /// <summary>Tells whether the class has a character. No class has the slash.</summary>
    /// <param name="character">The character.</param>
    /// <returns>True if it does.</returns>
    public bool Contains(char character)
    {
        if (character == '/')
        {
            return false;
        }

        bool listed = _ranges.Exists(range => character >= range.First && character <= range.Last)
            || _named.Exists(named => named(character));
        return listed != _negated;
    }

    private static char? TakeCharacter(ReadOnlySpan<char> pattern, ref int at)
    {
        if (pattern[at] == '\\')
        {
            at++;
        }

        return at < pattern.Length ? pattern[at++] : null;
    }

    private static Func<char, bool>? NamedClass(ReadOnlySpan<char> name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => character => character is ' ' or '\t',
        "cntrl" => character => character is < ' ' or '\x7f',
        "digit" => char.IsAsciiDigit,
        "graph" => character => character is > ' ' and < '\x7f',
        "lower" => char.IsAsciiLetterLower,
        "print" => character => character is >= ' ' and < '\x7f',
        "punct" => character => character is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(character),
        "space" => character => character is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };
}
