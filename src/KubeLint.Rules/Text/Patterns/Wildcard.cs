using System.Buffers;

namespace KubeLint.Text.Patterns;

/// <summary>
/// A wildcard as gitignore(5) means it: <c>*</c> and <c>?</c> stop at slashes, <c>**</c> between slashes stands for any
/// folders, brackets list characters, a backslash takes the next character as it is.
/// </summary>
/// <remarks>
/// All ways through the pattern are followed side by side, so the time is bounded by the pattern's length times the
/// path's: <c>a*a*a*a*b</c>, which a backtracking matcher chokes on, is as fast as any other.
/// </remarks>
internal sealed class Wildcard
{
    private const int StackStates = 128;

    private readonly WildcardToken[] _tokens;

    private Wildcard(WildcardToken[] tokens) => _tokens = tokens;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern, with forward slashes.</param>
    /// <returns>The wildcard, or null for a pattern that can match nothing, such as one with an open bracket.</returns>
    public static Wildcard? Compile(ReadOnlySpan<char> pattern)
    {
        List<WildcardToken> tokens = [];
        int index = 0;
        while (index < pattern.Length)
        {
            switch (pattern[index])
            {
                case '\\' when index + 1 == pattern.Length:
                    return null;
                case '\\':
                    tokens.Add(WildcardToken.Literal(pattern[index + 1]));
                    index += 2;
                    break;
                case '?':
                    tokens.Add(WildcardToken.AnyCharacter);
                    index++;
                    break;
                case '*':
                    index = CompileStars(pattern, index, tokens);
                    break;
                case '[':
                    if (CharacterClass.Compile(pattern, ref index) is not { } characters)
                    {
                        return null;
                    }

                    tokens.Add(WildcardToken.OneOf(characters));
                    break;
                default:
                    tokens.Add(WildcardToken.Literal(pattern[index]));
                    index++;
                    break;
            }
        }

        return new Wildcard([.. tokens]);
    }

    /// <summary>Tells whether the whole text matches.</summary>
    /// <param name="text">A path with forward slashes.</param>
    /// <returns>True if it does.</returns>
    public bool Matches(ReadOnlySpan<char> text)
    {
        int count = _tokens.Length + 1;
        bool[]? rented = count * 2 > StackStates ? ArrayPool<bool>.Shared.Rent(count * 2) : null;
        Span<bool> states = rented is null ? stackalloc bool[StackStates] : rented;
        Span<bool> current = states[..count];
        Span<bool> next = states[count..(count * 2)];
        current.Clear();
        Enter(current, 0);
        foreach (char character in text)
        {
            next.Clear();
            Step(current, next, character);
            Span<bool> swap = current;
            current = next;
            next = swap;
        }

        bool matches = current[_tokens.Length];
        if (rented is not null)
        {
            ArrayPool<bool>.Shared.Return(rented);
        }

        return matches;
    }

    private static int CompileStars(ReadOnlySpan<char> pattern, int index, List<WildcardToken> tokens)
    {
        int end = index;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        bool startsSegment = index == 0 || pattern[index - 1] == '/';
        if (end - index < 2 || !startsSegment || (end < pattern.Length && pattern[end] != '/'))
        {
            tokens.Add(WildcardToken.Star);
            return end;
        }

        if (end == pattern.Length)
        {
            tokens.Add(WildcardToken.Everything);
            return end;
        }

        tokens.Add(WildcardToken.Folders);
        tokens.Add(WildcardToken.InsideFolder);
        return end + 1;
    }

    private void Step(ReadOnlySpan<bool> current, Span<bool> next, char character)
    {
        for (int state = 0; state < _tokens.Length; state++)
        {
            if (!current[state])
            {
                continue;
            }

            WildcardToken token = _tokens[state];
            switch (token.Kind)
            {
                case WildcardTokenKind.Star when character != '/':
                case WildcardTokenKind.Everything:
                    Enter(next, state);
                    break;
                case WildcardTokenKind.Folders when character != '/':
                    Enter(next, state + 1);
                    break;
                case WildcardTokenKind.InsideFolder:
                    Enter(next, character == '/' ? state - 1 : state);
                    break;
                case WildcardTokenKind.Character when token.Accepts(character):
                    Enter(next, state + 1);
                    break;
            }
        }
    }

    private void Enter(Span<bool> states, int state)
    {
        while (!states[state])
        {
            states[state] = true;
            if (state == _tokens.Length)
            {
                return;
            }

            int skip = _tokens[state].Kind switch
            {
                WildcardTokenKind.Star or WildcardTokenKind.Everything => 1,
                WildcardTokenKind.Folders => 2,
                _ => 0,
            };
            state += skip;
        }
    }
}
