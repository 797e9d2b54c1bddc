namespace KubeLint.Credentials;

/// <summary>
/// Finds credentials given to a program as the word behind an option, <c>--password x</c>. Those in one word,
/// <c>--password=x</c>, are found by <see cref="AssignedCredentials"/>.
/// </summary>
internal static class CommandOptions
{
    private static readonly char[] _blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The value of an option, if it is a credential.</summary>
    /// <param name="option">The word before.</param>
    /// <param name="word">The word that may be its value.</param>
    /// <returns>The credential, placed in the word, or null.</returns>
    public static Credential? ValueOf(ReadOnlySpan<char> option, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> name = option.TrimStart('-');
        return name.Length < option.Length && option.IndexOfAny('=', ':') < 0 && option.IndexOfAny(_blanks) < 0
            && CredentialNames.Mean(name) && IsLiteral(name, word)
            ? new Credential(CredentialKind.NamedValue, $"`{option}`", 0, word.Length) : null;
    }

    /// <summary>Finds such options in a text of several words.</summary>
    /// <param name="script">The text.</param>
    /// <param name="found">Takes the credentials.</param>
    public static void FindInScript(string script, List<Credential> found)
    {
        if (script.IndexOfAny(_blanks) < 0)
        {
            return;
        }

        ReadOnlySpan<char> before = default;
        foreach (Range range in script.AsSpan().SplitAny(_blanks))
        {
            ReadOnlySpan<char> word = script.AsSpan()[range];
            ReadOnlySpan<char> bare = word.Trim("\"';");
            if (before.StartsWith('-') && bare.Length > 0 && ValueOf(before, bare) is { } value)
            {
                int offset = range.Start.GetOffset(script.Length) + word.IndexOf(bare, StringComparison.Ordinal);
                found.Add(value with { Start = offset });
            }

            before = word.IsEmpty ? before : word;
        }
    }

    private static bool IsLiteral(ReadOnlySpan<char> name, ReadOnlySpan<char> word) =>
        !word.StartsWith('-') && word.IndexOfAny(_blanks) < 0 && word.IndexOfAny("|&;<>()`") < 0
        && !Placeholders.Is(word) && !Placeholders.IsObjectName(name, word);
}
